import { serverAudits } from 'graphql-http';

/** All audits of GraphQL over HTTP; a warning counts as a failure here. */
export async function run(url, check) {
  const audits = serverAudits({ url });
  for (const audit of audits) {
    await check(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      if (result.status !== 'ok') {
        throw new Error(`${result.status}: ${result.reason}`);
      }
      result.response?.body?.cancel?.();
    });
  }
}
