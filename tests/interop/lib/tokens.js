// Tokens by independent implementations: jose, and @sd-jwt for selective disclosure. The issuer is its key, as a did:jwk.
import {base64url, CompactSign, exportJWK, generateKeyPair} from 'jose';
import {digest, ES256, generateSalt} from '@sd-jwt/crypto-nodejs';
import {SDJwtVcInstance} from '@sd-jwt/sd-jwt-vc';
import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {aloi, inTemporaryFolder} from './aloi.js';

export async function makeKey(alg) {
  const {privateKey, publicKey} = await generateKeyPair(alg, {extractable: true});
  const [secret, open] = [await exportJWK(privateKey), await exportJWK(publicKey)];
  const did = `did:jwk:${base64url.encode(JSON.stringify(open))}`;
  return {alg, privateKey, publicKey, secret, open, did, kid: `${did}#0`};
}

export function signToken(payload, header, key) {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({alg: key.alg, kid: key.kid, ...header})
    .sign(key.privateKey);
}

/** @sd-jwt with the keys of an issuer and a holder, both for ES256. */
export async function selective(issuer, holder) {
  return new SDJwtVcInstance({
    hasher: digest,
    hashAlg: 'sha-256',
    saltGenerator: generateSalt,
    signAlg: 'ES256',
    signer: await ES256.getSigner(issuer.secret ?? issuer),
    verifier: await ES256.getVerifier(issuer.open ?? issuer),
    kbSignAlg: 'ES256',
    kbSigner: await ES256.getSigner(holder.secret),
    kbVerifier: await ES256.getVerifier(holder.open)
  });
}

/** What `aloi conformance jose` answers. */
export function conformance(verb, input, jwk, feature, ...more) {
  return inTemporaryFolder(async folder => {
    const [inputFile, keyFile, outputFile] = ['input', 'key', 'output'].map(name => path.join(folder, name));
    await writeFile(inputFile, typeof input === 'string' ? input : JSON.stringify(input));
    await writeFile(keyFile, JSON.stringify(jwk));
    await aloi('conformance', 'jose', verb, '--input', inputFile, '--key', keyFile, '--feature', feature, ...more, '--output', outputFile);
    return JSON.parse(await readFile(outputFile, 'utf8'));
  });
}
