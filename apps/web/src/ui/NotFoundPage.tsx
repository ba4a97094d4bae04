import { ButtonLink } from './Button';
import { Page, PageTitle } from './Page';
import { paths } from './paths';

/** Absent, or not visible to this member; the two look the same. */
export function NotFoundPage() {
  return (
    <Page width="read">
      <PageTitle tab="Not found" lead="It does not exist, or it is not shared with you.">
        Nothing at this address
      </PageTitle>
      <ButtonLink to={paths.home}>Go home</ButtonLink>
    </Page>
  );
}
