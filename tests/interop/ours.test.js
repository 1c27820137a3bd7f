// What ours issues, an independent implementation verifies.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {existsSync} from 'node:fs';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import Ajv2019 from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import {aloi, root, verifyWithAloi} from './lib/aloi.js';
import {changes} from './lib/changes.js';
import {verify} from './lib/stack.js';

const schemaPath = path.join(root, '../shared/data/schemas/ob_v3p0_achievementcredential_schema.json');

for(const example of ['chariot', 'facilitation']) {
  describe(`the badges of examples/${example}`, () => {
    let folder;
    let badges;

    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'aloi-interop-'));
      const out = path.join(folder, 'out');
      const {code, stderr} = await aloi(
        'issue',
        '--achievement', path.join(root, 'examples', `${example}.yaml`),
        '--facts', path.join(root, 'examples', `${example}.csv`),
        '--out', out,
        '--data', path.join(folder, 'data'));
      assert.equal(code, 0, stderr);
      const names = (await readdir(out)).filter(name => name.endsWith('.json'));
      badges = await Promise.all(names.map(async name => JSON.parse(await readFile(path.join(out, name), 'utf8'))));
      assert.ok(badges.length > 0, 'The example issues at least one badge.');
    });

    after(() => folder && rm(folder, {recursive: true}));

    it('verify with @digitalbazaar/vc and with ours', async () => {
      for(const badge of badges) {
        const result = await verify(badge);
        assert.equal(result.verified, true, String(result.error));
      }
      const {code, reports} = await verifyWithAloi(...badges);
      assert.equal(code, 0, JSON.stringify(reports, null, 1));
    });

    it('verify with neither after any single change', async () => {
      const all = [...changes(badges[0])];
      const {reports} = await verifyWithAloi(...all.map(change => change.document));
      for(const [index, {pointer, document}] of all.entries()) {
        assert.notEqual(reports[index].result, 'valid', pointer);
        assert.equal((await verify(document)).verified, false, pointer);
      }
    });

    const skip = existsSync(schemaPath) ? false : `${schemaPath} is not there.`;
    it('pass the Open Badges 3.0 JSON Schema', {skip}, async () => {
      const ajv = new Ajv2019({strict: false, allErrors: true});
      addFormats(ajv);
      const validate = ajv.compile(JSON.parse(await readFile(schemaPath, 'utf8')));
      for(const badge of badges) {
        assert.ok(validate(badge), JSON.stringify(validate.errors, null, 1));
      }
    });
  });
}
