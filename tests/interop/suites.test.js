// What an independent implementation signs with its other cryptosuites, ours verifies.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {badge} from './lib/badge.js';
import {suites} from './lib/suites.js';
import {verifyWithAloi} from './lib/aloi.js';

for(const suite of suites) {
  describe(`a badge issued with ${suite.name}`, () => {
    let issued;

    before(async () => {
      issued = await suite.issue(badge(), await suite.makeIssuer());
    });

    it('is valid for both', async () => {
      const theirs = await suite.verify(issued);
      assert.equal(theirs.verified, true, String(theirs.error));
      const {reports: [report]} = await verifyWithAloi(issued);
      assert.equal(report.result, 'valid', JSON.stringify(report.checks, null, 1));
    });

    it('is valid for neither once a value is changed', async () => {
      const changed = structuredClone(issued);
      changed.credentialSubject.achievement.name = 'Something grander';
      assert.equal((await suite.verify(changed)).verified, false);
      const {reports: [report]} = await verifyWithAloi(changed);
      assert.equal(report.result, 'invalid');
      assert.ok(report.checks.some(check => check.code === 'proof.changed' && check.state === 'failed'));
    });
  });
}
