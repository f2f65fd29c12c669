import { documentSchema, notificationListSchema } from '@congvu/contracts';
import { read } from '../../test/read.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter, submit } from '../../test/letters.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('notifications', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('name the letter to whom may read it', async () => {
    const id = await aLetter(api);
    const letter = await read(documentSchema, (await api.as('SNV.CV1')).get(`/documents/${id}`));
    await submit(api, id);
    const body = await read(notificationListSchema, (await api.as('SNV.TP')).get('/notifications'));
    expect(body.items).toContainEqual(
      expect.objectContaining({ documentId: id, subject: letter.subject, readAt: null }),
    );
  });

  it('are silent about a letter that the person cannot read any more', async () => {
    const id = await aLetter(api);
    await submit(api, id);
    const stranger = await api.as('STP.VT');
    const { database, scope } = api;
    await database.transaction(scope, (sql) =>
      sql.execute(
        `INSERT INTO notification (id, authority_id, person_id, kind, document_id)
         SELECT gen_random_uuid(), current_authority(), $1, 'letter-issued', $2`,
        [stranger.session.person.id, id],
      ),
    );
    const body = await read(notificationListSchema, stranger.get('/notifications'));
    expect(body.items).toContainEqual(
      expect.objectContaining({ documentId: id, subject: null, kind: 'letter-issued' }),
    );
  });
});
