import { until } from '../support/until';
import { onStage } from './support/on-stage';

onStage('a page that complains', (stage) => {
  it('is heard: a script that the policy does not know is not run', async () => {
    const { page } = await stage.profile();
    await page.goto('/');
    await page.evaluate(() =>
      document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })),
    );
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    let complaints = '';
    await until(() => (complaints += stage.takeComplaints().join()).includes('Content Security Policy'));
  });
});
