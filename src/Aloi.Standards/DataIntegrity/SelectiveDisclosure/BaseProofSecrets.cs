using System.Security.Cryptography;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary>What is new for every base proof (Data Integrity ECDSA Cryptosuites 1.0 section 3.6.1): the key that signs its statements, which is forgotten
/// afterwards, and the key of its labels, which the holder is given.</summary>
internal sealed record BaseProofSecrets(EcdsaPrivateKey ProofKey, byte[] HmacKey) : IDisposable
{
    internal static BaseProofSecrets Generate() =>
        new(EcdsaPrivateKey.Generate(KeyKind.P256), RandomNumberGenerator.GetBytes(HmacLabels.Length));

    public void Dispose() => ProofKey.Dispose();
}
