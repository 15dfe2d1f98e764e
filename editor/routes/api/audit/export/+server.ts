import { exportTrail } from '@scorewright/store';
import { endpoint } from '#server/api/endpoint.ts';
import { database } from '#server/store.server.ts';
import { today } from '#server/today.server.ts';
import { trailKey } from '#server/trail.server.ts';

export const GET = endpoint({
  summary: 'The whole trail as a sealed file, for `scorewright audit verify`',
  action: 'audit.export',
  limit: 'costly',
  answers: { 200: { what: 'Lines of JSON: a header, the entries, the signed heads, a seal' } },
  run: async () => {
    const lines = exportTrail(await database(), trailKey());
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const { value, done } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: async () => {
        await lines.return(undefined);
      },
    });
    return new Response(body, {
      headers: { 'content-type': 'application/x-ndjson', 'content-disposition': `attachment; filename="scorewright-trail-${today()}.ndjson"` },
    });
  },
});
