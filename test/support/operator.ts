import request from 'supertest';

/** Whether a server says that it is ready; false also while nothing answers at its address. */
export const isReady = (url: string): Promise<boolean> =>
  request(url)
    .get('/readyz')
    .then(
      ({ status }) => status === 200,
      () => false,
    );

/** What a server shows to Prometheus. */
export const metricsOf = async (url: string): Promise<string> => (await request(url).get('/metrics').expect(200)).text;
