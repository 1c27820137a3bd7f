// The other cryptosuites of the independent implementation, each with the keys it takes, under did:key.
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {cryptosuite as ecdsaRdfc} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {documentLoader} from './documents.js';
import jsigs from 'jsonld-signatures';

const both = ['P-256', 'P-384'].map(curve => () => EcdsaMultikey.generate({curve}));

/** Each cryptosuite with each kind of key: its name, how a key is made, how it signs and verifies. */
export const suites = [
  ...both.map((generate, index) => suite(`ecdsa-rdfc-2019 on P-${index ? 384 : 256}`, generate, ecdsaRdfc, ecdsaRdfc)),
  ...both.map((generate, index) => suite(
    `ecdsa-jcs-2019 on P-${index ? 384 : 256}`, generate, ecdsaJcs.createSignCryptosuite(), ecdsaJcs.createVerifyCryptosuite())),
  suite('eddsa-jcs-2022', () => Ed25519Multikey.generate(), eddsaJcs.createSignCryptosuite(), eddsaJcs.createVerifyCryptosuite())
];

function suite(name, generate, signing, verifying) {
  return {
    name,
    async makeIssuer() {
      const key = await generate();
      key.controller = `did:key:${key.publicKeyMultibase}`;
      key.id = `${key.controller}#${key.publicKeyMultibase}`;
      return key;
    },
    issue(credential, key) {
      const issuer = {...credential.issuer, id: key.controller};
      return vc.issue({
        credential: {...credential, issuer},
        suite: new DataIntegrityProof({signer: key.signer(), cryptosuite: signing}),
        documentLoader
      });
    },
    verify(credential) {
      return jsigs.verify(structuredClone(credential), {
        suite: new DataIntegrityProof({cryptosuite: verifying}),
        purpose: new jsigs.purposes.AssertionProofPurpose(),
        documentLoader
      });
    }
  };
}
