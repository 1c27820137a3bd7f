// What an independent implementation issues, ours verifies.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {issue, makeIssuer, signAs, verify} from './lib/stack.js';
import {badge} from './lib/badge.js';
import {changes} from './lib/changes.js';
import {verifyWithAloi} from './lib/aloi.js';

describe('a badge issued by @digitalbazaar/vc', () => {
  let issued;

  before(async () => {
    issued = await issue(badge(), await makeIssuer());
  });

  it('is valid for both', async () => {
    assert.equal((await verify(issued)).verified, true);
    const {code, reports: [report]} = await verifyWithAloi(issued);
    assert.equal(report.result, 'valid', JSON.stringify(report.checks, null, 1));
    assert.equal(code, 0);
    assert.equal(report.credential.title, badge().credentialSubject.achievement.name);
  });

  it('is valid for neither once a value is changed', async () => {
    const changed = structuredClone(issued);
    changed.credentialSubject.achievement.name = 'Something grander';
    assert.equal((await verify(changed)).verified, false);
    const {code, reports: [report]} = await verifyWithAloi(changed);
    assert.equal(report.result, 'invalid');
    assert.equal(code, 1);
    assert.ok(has(report, 'proof.changed'));
  });

  it('is not valid with the proof of another badge', async () => {
    const {proof} = await issue({...badge(), id: 'urn:uuid:5c7e3b7e-6c0a-4f6a-8c9e-0d6a7a1f2b3c'}, await makeIssuer());
    const {reports: [report]} = await verifyWithAloi({...issued, proof});
    assert.equal(report.result, 'invalid');
  });

  it('is not valid without its proof', async () => {
    const {proof, ...unsigned} = issued;
    const {reports: [report]} = await verifyWithAloi(unsigned);
    assert.equal(report.result, 'invalid');
    assert.ok(has(report, 'proof.missing'));
  });

  it('is not valid when someone else signed it', async () => {
    const named = await makeIssuer();
    const claimed = {...badge(), issuer: {...badge().issuer, id: named.controller}};
    const {reports: [report]} = await verifyWithAloi(await signAs(claimed, await makeIssuer()));
    assert.equal(report.result, 'invalid');
    assert.ok(has(report, 'key.not-issuer'));
  });

  it('is never valid for either after any single change', async () => {
    const all = [...changes(issued)];
    assert.ok(all.length > 30);
    const {reports} = await verifyWithAloi(...all.map(change => change.document));
    for(const [index, {pointer, document}] of all.entries()) {
      assert.notEqual(reports[index].result, 'valid', pointer);
      assert.equal((await verify(document)).verified, false, pointer);
    }
  });
});

function has(report, code) {
  return report.checks.some(check => check.code === code && check.state === 'failed');
}
