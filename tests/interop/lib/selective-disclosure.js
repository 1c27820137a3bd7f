// ecdsa-sd-2023 by the independent implementation: one JSON request a line on stdin, one JSON answer a line on stdout. The tests of the
// library talk to it: no command line of ours signs or derives with this cryptosuite.
import * as DidKey from '@digitalbazaar/did-method-key';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as sd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import {createInterface} from 'node:readline';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {documentLoader as known} from './documents.js';
import jsigs from 'jsonld-signatures';

const {purposes: {AssertionProofPurpose}} = jsigs;
const didKey = DidKey.driver();
didKey.use({multibaseMultikeyHeader: 'zDna', fromMultibase: EcdsaMultikey.from});

const actions = {
  async issue({document, mandatoryPointers}) {
    const key = await EcdsaMultikey.generate({curve: 'P-256'});
    const controller = `did:key:${key.publicKeyMultibase}`;
    key.id = `${controller}#${key.publicKeyMultibase}`;
    key.controller = controller;
    const issuer = typeof document.issuer === 'string' ? controller : {...document.issuer, id: controller};
    const cryptosuite = sd.createSignCryptosuite({mandatoryPointers});
    const suite = new DataIntegrityProof({signer: key.signer(), cryptosuite});
    return jsigs.sign({...document, issuer}, {suite, purpose: new AssertionProofPurpose(), documentLoader});
  },

  async derive({document, selectivePointers}) {
    const suite = new DataIntegrityProof({cryptosuite: sd.createDiscloseCryptosuite({selectivePointers})});
    return jsigs.derive(document, {suite, purpose: new AssertionProofPurpose(), documentLoader});
  },

  async verify({document}) {
    const suite = new DataIntegrityProof({cryptosuite: sd.createVerifyCryptosuite()});
    const {verified} = await jsigs.verify(document, {suite, purpose: new AssertionProofPurpose(), documentLoader});
    return {verified};
  }
};

async function documentLoader(url) {
  return url.startsWith('did:key:zDna') ?
    {contextUrl: null, documentUrl: url, document: await didKey.get({url})} : known(url);
}

for await (const line of createInterface({input: process.stdin})) {
  const request = JSON.parse(line);
  try {
    console.log(JSON.stringify({answer: await actions[request.do](request)}));
  } catch(error) {
    console.log(JSON.stringify({error: String(error)}));
  }
}
