// Bitstring Status List: what @digitalbazaar/vc-bitstring-status-list publishes, ours reads offline from a file.
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {createCredential, createList} from '@digitalbazaar/vc-bitstring-status-list';
import {aloi, inTemporaryFolder} from './lib/aloi.js';
import {badge} from './lib/badge.js';
import {issue, makeIssuer, signAs} from './lib/stack.js';

const address = 'https://harbour.example/status/3';
const {stdout: help} = await aloi('verify', '--help');
const skip = help.includes('--document') ? false : 'aloi verify takes no --document.';

describe('a status list of @digitalbazaar/vc-bitstring-status-list', {skip}, () => {
  let key;
  let list;

  before(async () => {
    key = await makeIssuer();
    const bits = await createList({length: 131072});
    bits.setStatus(94567, true);
    const credential = await createCredential({id: address, list: bits, statusPurpose: 'revocation'});
    list = await signAs({...credential, issuer: key.controller, validFrom: '2024-03-01T08:00:00Z'}, key);
  });

  it('clears a badge whose bit is clear', async () => {
    assert.deepEqual(await statusOf(94566, list), ['status.clear']);
  });

  it('withdraws a badge whose bit is set', async () => {
    assert.deepEqual(await statusOf(94567, list), ['status.withdrawn']);
  });

  it('says nothing once it is changed', async () => {
    assert.deepEqual(await statusOf(94566, {...list, validFrom: '2024-03-02T08:00:00Z'}), ['status.list-not-verified']);
  });

  async function statusOf(index, served) {
    const entry = {
      id: `${address}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: `${index}`,
      statusListCredential: address
    };
    const issued = await issue({...badge(), credentialStatus: entry}, key);
    return inTemporaryFolder(async folder => {
      const [file, document] = [path.join(folder, 'badge.json'), path.join(folder, 'list.json')];
      await writeFile(file, JSON.stringify(issued));
      await writeFile(document, JSON.stringify(served));
      const {stdout} = await aloi('verify', '--offline', '--json', '--document', `${address}=${document}`, file);
      return JSON.parse(stdout).checks.map(check => check.code).filter(code => code.startsWith('status.'));
    });
  }
});
