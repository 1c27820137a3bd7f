// A badge as another system would write it: other members, other order, single values where a set is allowed.
export function badge() {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
    ],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    id: 'urn:uuid:2f1c9a52-0a3e-4a6b-9f0d-6f5b1f3f8f11',
    issuer: {type: 'Profile', name: 'Harbour College', url: 'https://harbour.example/', email: 'registry@harbour.example'},
    validFrom: '2024-03-01T08:00:00Z',
    name: 'Rigging basics',
    credentialSubject: {
      type: ['AchievementSubject'],
      id: 'did:example:holder-1',
      achievement: {
        id: 'https://harbour.example/achievements/rigging',
        type: 'Achievement',
        achievementType: 'ext:Workshop',
        name: 'Rigging basics',
        description: 'Ties, checks and releases the six knots of the quay.',
        criteria: {id: 'https://harbour.example/achievements/rigging/criteria', narrative: 'Tie six knots, eyes closed.'},
        creditsAvailable: 0.5,
        tag: ['ropes', 'nœuds'],
        alignment: {type: 'Alignment', targetName: 'tie knots', targetUrl: 'https://harbour.example/skills/knots'}
      }
    },
    evidence: [{type: 'Evidence', narrative: 'Seen on the quay, "twice".\nIn the rain.'}]
  };
}
