"""Verifies a credential of ours without any code of ours: JSON-LD and RDF canonicalization by pyld, Ed25519 by cryptography,
1EdTech's schema by jsonschema. Reads {"document", "keys": {address: multibase}, "schema": bool} and answers JSON; no network."""
import copy, hashlib, json, pathlib, sys
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from jsonschema import Draft201909Validator
from pyld import jsonld

here = pathlib.Path(__file__).parent
contexts = {
    'https://www.w3.org/ns/credentials/v2': 'w3c-credentials.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': 'ob-context-3.0.3.json',
    'https://w3id.org/security/multikey/v1': 'w3c-multikey.json',
}
signs = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'


def load(url, options=None):
    return {'contextUrl': None, 'documentUrl': url, 'contentType': 'application/ld+json', 'document': json.loads((here / contexts[url]).read_text())}


def base58(text):
    if text[0] != 'z':
        raise ValueError('not base58btc')
    number = 0
    for sign in text[1:]:
        number = number * 58 + signs.index(sign)
    zeros = len(text[1:]) - len(text[1:].lstrip('1'))
    return b'\0' * zeros + number.to_bytes((number.bit_length() + 7) // 8, 'big')


def canonical(document):
    return jsonld.normalize(document, {'algorithm': 'URDNA2015', 'format': 'application/n-quads', 'documentLoader': load})


def verify(document, keys):
    unsigned = copy.deepcopy(document)
    [proof] = unsigned.pop('proof')
    options = {key: value for key, value in proof.items() if key != 'proofValue'}
    options['@context'] = document['@context']
    digest = b''.join(hashlib.sha256(canonical(one).encode()).digest() for one in (options, unsigned))
    key = base58(keys[proof['verificationMethod']])
    if key[:2] != b'\xed\x01' or proof['cryptosuite'] != 'eddsa-rdfc-2022' or proof['proofPurpose'] != 'assertionMethod':
        raise ValueError('another kind of proof')
    try:
        Ed25519PublicKey.from_public_bytes(key[2:]).verify(base58(proof['proofValue']), digest)
    except InvalidSignature:
        return False
    return True


asked = json.load(sys.stdin)
document = asked['document']
answer = {'statements': canonical({key: value for key, value in document.items() if key != 'proof'})}
if 'keys' in asked:
    answer['valid'] = verify(document, asked['keys'])
if asked.get('schema'):
    validator = Draft201909Validator(json.loads((here / 'achievement-credential.schema.json').read_text()))
    answer['faults'] = [f'{"/".join(map(str, fault.path))}: {fault.message}' for fault in validator.iter_errors(document)]
json.dump(answer, sys.stdout)
