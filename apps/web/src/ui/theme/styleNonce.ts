/** The nonce that the server put into the page, without which its content security policy refuses style elements made by script. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
