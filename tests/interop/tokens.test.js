// Credentials as tokens, both ways: what jose and @sd-jwt sign, ours verifies, and the reverse.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {compactVerify, decodeProtectedHeader} from 'jose';
import {digest} from '@sd-jwt/crypto-nodejs';
import {badge} from './lib/badge.js';
import {verifyWithAloi} from './lib/aloi.js';
import {conformance, makeKey, selective, signToken} from './lib/tokens.js';

const validFrom = Math.floor(Date.parse(badge().validFrom) / 1000);

function badgeOf(key) {
  return {...badge(), issuer: {...badge().issuer, id: key.did}};
}

function withClaims(credential) {
  return {...credential, iss: credential.issuer.id, jti: credential.id, sub: credential.credentialSubject.id, nbf: validFrom};
}

for(const alg of ['RS256', 'ES256', 'ES384', 'ES512', 'EdDSA']) {
  describe(`a badge as a token with ${alg}`, () => {
    let key;
    let other;

    before(async () => {
      [key, other] = [await makeKey(alg), await makeKey(alg)];
    });

    it('is valid in both profiles when jose signed it', async () => {
      const tokens = [
        await signToken(withClaims(badgeOf(key)), {typ: 'JWT'}, key),
        await signToken(badgeOf(key), {typ: 'vc+jwt', cty: 'vc'}, key)
      ];
      const {code, reports} = await verifyWithAloi(...tokens);
      assert.equal(code, 0, JSON.stringify(reports, null, 1));
      assert.equal(reports[0].credential.title, badge().name);
    });

    it('is not valid once changed, or signed by another', async () => {
      const [header, , signature] = (await signToken(badgeOf(key), {typ: 'vc+jwt'}, key)).split('.');
      const changed = Buffer.from(JSON.stringify({...badgeOf(key), name: 'Something grander'})).toString('base64url');
      const {reports} = await verifyWithAloi(
        `${header}.${changed}.${signature}`,
        await signToken(badgeOf(key), {typ: 'vc+jwt'}, other),
        await signToken({...withClaims(badgeOf(key)), sub: 'did:example:someone-else'}, {typ: 'JWT'}, key)
      );
      for(const [index, code] of ['proof.changed', 'key.not-issuer', 'jwt.claims-differ'].entries()) {
        assert.equal(reports[index].result, 'invalid');
        assert.ok(reports[index].checks.some(check => check.code === code && check.state === 'failed'), code);
      }
    });

    it('verifies with jose when ours signed it', async () => {
      const {result, data} = await conformance('issue', badgeOf(key), key.secret, 'credential_jose');
      assert.equal(result, 'success', data);
      const {payload} = await compactVerify(data, key.publicKey, {algorithms: [alg]});
      assert.deepEqual(JSON.parse(new TextDecoder().decode(payload)), badgeOf(key));
      assert.equal(decodeProtectedHeader(data).typ, 'vc+jwt');
      await assert.rejects(compactVerify(data, other.publicKey));
    });
  });
}

describe('a credential with selective disclosure', () => {
  const claims = {name: 'Rigging basics', given_name: 'Camille', address: {street: '1 quai du Port', city: 'Brest'}, skills: ['knots', 'sails']};
  const frame = {_sd: ['given_name', 'address'], address: {_sd: ['street']}, skills: {_sd: [0, 1]}};
  let issuer;
  let holder;
  let theirs;
  let issued;

  before(async () => {
    [issuer, holder] = [await makeKey('ES256'), await makeKey('ES256')];
    theirs = await selective(issuer, holder);
    const payload = {iss: issuer.did, vct: 'https://harbour.example/vct/rigging', iat: validFrom, cnf: {jwk: holder.open}, ...claims};
    issued = await theirs.issue(payload, frame, {header: {kid: issuer.kid}});
  });

  it('is valid when @sd-jwt issued it, whole or in part, with a key binding', async () => {
    const kb = {payload: {iat: Math.floor(Date.now() / 1000), aud: 'https://verifier.example', nonce: 'n-1'}};
    const {code, reports} = await verifyWithAloi(
      issued,
      await theirs.present(issued, {given_name: true}),
      await theirs.present(issued, {}),
      await theirs.present(issued, {address: {street: true}, skills: {1: true}}, {kb})
    );
    assert.equal(code, 0, JSON.stringify(reports, null, 1));
  });

  it('is not valid with a disclosure of another credential', async () => {
    const another = await theirs.issue({iss: issuer.did, vct: 'x', iat: validFrom, given_name: 'Mallory'}, {_sd: ['given_name']}, {header: {kid: issuer.kid}});
    const {reports: [report]} = await verifyWithAloi(`${await theirs.present(issued, {})}${another.split('~')[1]}~`);
    assert.equal(report.result, 'invalid');
    assert.ok(report.checks.some(check => check.code === 'sd-jwt.added'));
  });

  it('verifies with @sd-jwt when ours issued it', async () => {
    const {result, data} = await conformance(
      'issue', badgeOf(issuer), issuer.secret, 'credential_sdjwt',
      '--sd', JSON.stringify(['evidence[0]', 'credentialSubject.achievement', 'credentialSubject.achievement.tag[1]']));
    assert.equal(result, 'success', data);
    const decoded = await theirs.decode(data);
    assert.deepEqual(await decoded.getClaims(digest), badgeOf(issuer));
    assert.equal((await conformance('verify', data, issuer.open, 'credential_sdjwt')).result, 'success');
  });
});
