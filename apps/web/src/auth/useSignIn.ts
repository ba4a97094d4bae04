import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { announceSessionChange, beginSession } from './session';

export interface SignInFields {
  email: string;
  password: string;
}

/** Signs in; the page that was wanted opens in the place of the sign-in page. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInFields) => answer(api.POST('/session', { body })),
    onSuccess: (view) => {
      beginSession(client, view);
      announceSessionChange();
    },
  });
}
