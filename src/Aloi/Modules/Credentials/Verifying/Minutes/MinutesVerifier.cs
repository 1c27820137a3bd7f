using System.Buffers.Text;
using Aloi.Platform.Json;
using Aloi.Platform.Texts;
using Aloi.Standards;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Multiformats;
using Aloi.Standards.Verification;

namespace Aloi.Modules.Credentials.Verifying.Minutes;

/// <summary>
/// Checks the minutes of a jury as a file, without asking whoever wrote them: the seal over the canonical data, and that its key is one of the identifier
/// that it names, looked for as the keys of proofs are. Nothing is stored.
/// </summary>
/// <param name="source">Where documents about keys are read.</param>
/// <param name="now">The instant of the check.</param>
internal sealed class MinutesVerifier(IDocumentSource source, DateTimeOffset now)
{
    public const string SelfNamed = "minutes.self-named";
    private const string Purpose = "assertionMethod";

    public async Task<MinutesReport> VerifyAsync(ReadOnlyMemory<byte> document, CancellationToken cancellation)
    {
        if (SealedMinutes.Read(document.Span) is not { } minutes)
        {
            return new MinutesReport([Line("minutes.malformed", CheckState.Failed)], Minutes: null);
        }

        var digest = ContentDigest.Of(minutes.Bytes).Hex;
        var key = Multikey.ReadPublic(minutes.Seal.PublicKey, out _) as Ed25519PublicKey;
        var signer = minutes.Seal.VerificationMethod.Split('#')[0];
        List<Check> checks =
        [
            Line("minutes.read", CheckState.Passed),
            IsSealed(minutes, digest, key)
                ? Line("minutes.unchanged", CheckState.Passed, digest)
                : Line("minutes.changed", CheckState.Failed, digest),
            .. await KeyAsync(minutes, signer, key, cancellation),
        ];
        return new MinutesReport(checks, MinutesSummary.From(minutes, signer, digest));
    }

    private static bool IsSealed(SealedMinutes minutes, string digest, Ed25519PublicKey? key)
    {
        var signature = new byte[Ed25519PublicKey.SignatureLength];
        return key is not null
            && string.Equals(digest, minutes.Seal.Digest, StringComparison.Ordinal)
            && Base64Url.IsValid(minutes.Seal.Signature)
            && Base64Url.TryDecodeFromChars(minutes.Seal.Signature, signature, out var length)
            && length == signature.Length
            && string.Equals(Base64Url.EncodeToString(signature), minutes.Seal.Signature, StringComparison.Ordinal)
            && key.Verify(minutes.Bytes, signature);
    }

    /// <summary>That the key is the organisation's is not the file's to say: whoever changes the data can sign them with a key of their own.</summary>
    private async Task<IReadOnlyList<Check>> KeyAsync(
        SealedMinutes minutes,
        string signer,
        Ed25519PublicKey? key,
        CancellationToken cancellation
    )
    {
        var method = minutes.Seal.VerificationMethod;
        var request = new KeyRequest(method, Purpose, signer, minutes.SealedAt) { Now = now };
        var found = await new KeyResolver(source, new KeyResolverOptions()).ResolveAsync(request, cancellation);
        return found switch
        {
            KeyResolution.Found { Key: var theirs } when key is null || !key.Equals(theirs) =>
            [
                Line("minutes.key-other", CheckState.Failed, method),
            ],
            KeyResolution.Found => IsItsOwnName(signer)
                ?
                [
                    Line("minutes.key", CheckState.Passed, method),
                    Line(SelfNamed, CheckState.Unknown, method) with
                    {
                        Weight = CheckWeight.Shown,
                    },
                ]
                : [Line("minutes.key", CheckState.Passed, method)],
            KeyResolution.RevokedSince => [Line("minutes.key-revoked-since", CheckState.Unknown, method)],
            KeyResolution.NotRead unread => [Line("minutes.key-not-read", CheckState.Unknown, unread.Address.AbsoluteUri)],
            KeyResolution.Refused refused => [Line("minutes.key-refused", CheckState.Failed, refused.Subject)],
            _ => [Line("minutes.key-unknown", CheckState.Unknown, method)],
        };
    }

    private static bool IsItsOwnName(string signer) => DidUrl.TryParse(signer, out var did) && did.Method is "key" or "jwk";

    private static Check Line(string code, CheckState state, string? subject = null) =>
        new(code, state, new Sentence(TextCatalog.Get(Language.French, code), TextCatalog.Get(Language.English, code)), subject);
}
