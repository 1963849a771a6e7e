import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import { AppError } from '../../shared/lib/app-error.ts';
import {
  evidencePartBytes,
  MissingEvidenceSchema,
  type MissingEvidence,
  UploadStateSchema,
} from '../../shared/sync/evidence-protocol.ts';
import type { EvidenceHub } from '../evidence/evidence-hub.ts';
import { findEvidence, hasBytes } from '../evidence/find-evidence.ts';
import { receiveEvidence, uploadState } from '../evidence/receive-evidence.ts';
import { sessionOf } from '../plugins/require-session.ts';
import type { HubSession } from '../session.ts';
import { readScope } from '../store/read-scope.ts';

interface IdParams {
  readonly id: string;
}

const OffsetSchema = Type.Object({ offset: Type.Integer({ minimum: 0 }) });

/** The bytes a `Range` header asks for, as one range with its beginning; all of them for any other. */
function rangeOf(
  header: string | undefined,
  bytes: number,
): { readonly first: number; readonly last: number } {
  const [, first = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  return { first: Number(first), last: Math.min(last === '' ? bytes : Number(last), bytes - 1) };
}

async function sendFile(
  hub: EvidenceHub,
  request: FastifyRequest<{ Params: IdParams }>,
  reply: FastifyReply,
) {
  const session = sessionOf(request);
  const document = await findEvidence(hub, session, 'read', request.params.id);
  const { sha256, bytes, fileName, mediaType } = document;
  if (!(await hasBytes(hub, session.cityId, document)))
    throw new AppError('EVIDENCE_NOT_AT_HUB', { file: fileName });
  const { first, last } = rangeOf(request.headers.range, bytes);
  if (first > last) return reply.code(416).header('content-range', `bytes */${bytes}`).send();
  hub.counts.servedBytes += last - first + 1;
  const isPart = request.headers.range !== undefined;
  // An attachment is saved and never shown as a page of this origin, whatever it holds.
  reply.code(isPart ? 206 : 200).headers({
    'content-type': mediaType,
    'content-length': last - first + 1,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName.toWellFormed())}`,
    'accept-ranges': 'bytes',
    ...(isPart && { 'content-range': `bytes ${first}-${last}/${bytes}` }),
  });
  return reply.send(hub.files.read(session.cityId, sha256, first, last));
}

async function missingFor({ store }: EvidenceHub, session: HubSession): Promise<MissingEvidence> {
  const scope = readScope(session, 'evidence');
  return { townships: await store.evidence(session.cityId).missingFiles(scope) };
}

/** The bytes of evidence, for those who may read or write its document. */
export async function addEvidenceRoutes(routes: FastifyInstance, hub: EvidenceHub): Promise<void> {
  await routes.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    scope.get<{ Params: IdParams }>('/v1/evidence/:id', (request, reply) => sendFile(hub, request, reply));
    scope.get<{ Params: IdParams }>(
      '/v1/evidence/:id/upload',
      { config: { answer: UploadStateSchema } },
      (request) => uploadState(hub, sessionOf(request), request.params.id),
    );
    scope.put<{ Params: IdParams; Querystring: Static<typeof OffsetSchema>; Body: unknown }>(
      '/v1/evidence/:id/upload',
      {
        bodyLimit: evidencePartBytes,
        schema: { querystring: OffsetSchema },
        config: { answer: UploadStateSchema },
      },
      (request) => {
        const { params, query, body } = request;
        if (!Buffer.isBuffer(body)) throw new AppError('REQUEST_INVALID', { reason: 'body' });
        return receiveEvidence(hub, sessionOf(request), params.id, query.offset, body);
      },
    );
    scope.get('/v1/missing-evidence', { config: { answer: MissingEvidenceSchema } }, (request) =>
      missingFor(hub, sessionOf(request)),
    );
  });
}
