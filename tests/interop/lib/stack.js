// The independent implementation: @digitalbazaar/vc with eddsa-rdfc-2022 and did:key.
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as vc from '@digitalbazaar/vc';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {documentLoader} from './documents.js';
import jsigs from 'jsonld-signatures';

export async function makeIssuer() {
  const key = await Ed25519Multikey.generate();
  key.controller = `did:key:${key.publicKeyMultibase}`;
  key.id = `${key.controller}#${key.publicKeyMultibase}`;
  return key;
}

export async function issue(credential, key) {
  const issuer = {...credential.issuer, id: key.controller};
  return vc.issue({credential: {...credential, issuer}, suite: signer(key), documentLoader});
}

/** Signs whatever the document says of its issuer. */
export async function signAs(credential, key) {
  return jsigs.sign(credential, {suite: signer(key), purpose: new jsigs.purposes.AssertionProofPurpose(), documentLoader});
}

export async function verify(credential) {
  return vc.verifyCredential({credential, suite: new DataIntegrityProof({cryptosuite}), documentLoader});
}

function signer(key) {
  return new DataIntegrityProof({signer: key.signer(), cryptosuite});
}
