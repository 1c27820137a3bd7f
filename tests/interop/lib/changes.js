// Every single change of one string value, number or boolean of a document: none may leave it valid.
export function* changes(document, pointer = '') {
  for(const [name, value] of Object.entries(document)) {
    const place = `${pointer}/${name}`;
    if(value !== null && typeof value === 'object') {
      for(const change of changes(value, place)) {
        yield {pointer: change.pointer, document: withMember(document, name, change.document)};
      }
    } else {
      yield {pointer: place, document: withMember(document, name, other(value))};
    }
  }
}

function other(value) {
  switch(typeof value) {
    case 'boolean': return !value;
    case 'number': return value + 1;
    default: return `${value}x`;
  }
}

function withMember(owner, name, value) {
  const copy = Array.isArray(owner) ? [...owner] : {...owner};
  copy[name] = value;
  return copy;
}
