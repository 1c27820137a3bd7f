using System.Text.Json;
using Aloi.Standards.Clr;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.Jcs;
using Aloi.Standards.Jose;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.StatusList;
using Aloi.Standards.VerifiableCredentials;
using RevocationList = Aloi.Standards.StatusList.RevocationList;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>What reads JSON: documents, and the parts of documents.</summary>
internal static class JsonTargets
{
    private static readonly StatusListEntry Entry = new("revocation", 5, RandomBadge.StatusList);

    public static IReadOnlyList<Target> List { get; } =
    [
        new("StrictJson.Parse", bytes => StrictJson.Parse(bytes).Dispose()) { Documented = [typeof(StrictJsonException)] },
        Target.OfJson("JsonCanonicalizer.Canonicalize", e => JsonCanonicalizer.Canonicalize(e), typeof(JcsException)),
        Target.OfJson("OpenBadgeReader.Read", e => OpenBadgeReader.Read(e)),
        Target.OfJson("OpenBadgeModelReader.ReadAchievementCredential", e => OpenBadgeModelReader.ReadAchievementCredential(e)),
        Target.OfJson("OpenBadgeModelReader.ReadEndorsementCredential", e => OpenBadgeModelReader.ReadEndorsementCredential(e)),
        Target.OfJson("OpenBadgeShape.Check", e => OpenBadgeShape.Check(e)),
        Target.OfJson("OpenBadgeVersion.Recognise", e => OpenBadgeVersion.Recognise(e)),
        Target.OfJson("OpenBadges2Reader.ReadAssertion", e => OpenBadges2Reader.ReadAssertion(e)),
        Target.OfJson("OpenBadges2Reader.ReadBadgeClass", e => OpenBadges2Reader.ReadBadgeClass(e)),
        Target.OfJson("OpenBadges2Reader.ReadIssuer", e => OpenBadges2Reader.ReadIssuer(e)),
        Target.OfJson("OpenBadges2Reader.ReadKey", e => OpenBadges2Reader.ReadKey(e)),
        Target.OfJson("OpenBadges2Reader.ReadRevocationList", e => OpenBadges2Reader.ReadRevocationList(e)),
        Target.OfJson("RelatedResources.Check", e => RelatedResources.Check(e, ContextLibrary.Published)),
        Target.OfJson("VpJwt.HoldsSecuredCredentials", e => VpJwt.HoldsSecuredCredentials(e)),
        Target.OfJson("ClrReader.Read", e => ClrReader.Read(e)),
        Target.OfJson("ClrShape.Check", e => ClrShape.Check(e)),
        Target.OfJson("ClrShape.IsClr", e => ClrShape.IsClr(e)),
        Target.OfJson("CredentialShape.Check", e => CredentialShape.Check(e)),
        Target.OfJson("PresentationShape.Check", e => PresentationShape.Check(e)),
        Target.OfJson("PresentationShape.CredentialsOf", e => PresentationShape.CredentialsOf(e)),
        Target.OfJson("EnvelopedCredential.Is", e => EnvelopedCredential.Is(e)),
        Target.OfJson("EnvelopedCredential.TryRead", e => EnvelopedCredential.TryRead(e, out _)),
        Target.OfJson("DataIntegrityProof.Of", e => DataIntegrityProof.Of(e)),
        Target.OfJson("DataIntegrityProof.TryRead", e => Each(e, p => DataIntegrityProof.TryRead(p, out _))),
        Target.OfJson("DidDocumentReader.Read", e => DidDocumentReader.Read(e)),
        Target.OfJson("JsonWebKeyReader.Read", e => Each(e, k => JsonWebKeyReader.Read(k, out _))),
        Target.OfJson("JsonWebKeyReader.ReadPrivate", e => Each(e, k => JsonWebKeyReader.ReadPrivate(k, out _))),
        Target.OfJson("StatusListEntry.TryRead", e => Each(e, s => StatusListEntry.TryRead(s, out _))),
        Target.OfJson("StatusListCredential.Read", e => StatusListCredential.Read(e, Entry)),
        Target.OfJson("StatusListCredential.TryRead", e => StatusListCredential.TryRead(e, Entry, out _)),
        Target.OfJson("StatusList.RevocationList.Read", e => Standards.StatusList.RevocationList.Read(e)),
        Target.OfJson("StatusList.RevocationList.AddressOf", e => Each(e, s => Standards.StatusList.RevocationList.AddressOf(s))),
        Target.OfJson(
            "LinkedDataCanonicalizer.Canonicalize",
            e => LinkedDataCanonicalizer.Canonicalize(e, ContextLibrary.Published),
            typeof(JsonLdException)
        ),
        new("LinkedDataCanonicalizer.Hash", Hash) { Documented = [typeof(JsonLdException)] },
        new("LinkedDataReader.Read", bytes => LinkedDataReader.Read(bytes, ContextLibrary.Published))
        {
            Documented = [typeof(JsonLdException)],
        },
        new("LinkedDataReader.Expand", bytes => LinkedDataReader.Expand(bytes, ContextLibrary.Published))
        {
            Documented = [typeof(JsonLdException)],
        },
        new("ContextLibrary.With", bytes => ContextLibrary.Published.With("urn:x:foreign", bytes))
        {
            Documented = [typeof(JsonLdException)],
        },
    ];

    private static void Hash(byte[] bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        LinkedDataCanonicalizer.Hash(
            bytes,
            ContextLibrary.Published,
            LinkedDataOptions.Default,
            System.Security.Cryptography.HashAlgorithmName.SHA256,
            hash
        );
    }

    /// <summary>The document as the part that is read, and each of its members as that part.</summary>
    private static void Each(JsonElement element, Action<JsonElement> read)
    {
        read(element);
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject().Take(50))
            {
                read(member.Value);
            }
        }
    }
}
