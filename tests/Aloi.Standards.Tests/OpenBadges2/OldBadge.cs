using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.OpenBadges2;

/// <summary>An issuer of Open Badges 2.0 with one badge and one award of it, which uses every class of the model.</summary>
internal static class OldBadge
{
    public const string Host = "https://harbour.example";
    public const string IssuerId = Host + "/issuer";
    public const string BadgeId = Host + "/badges/rigging";
    public const string AssertionId = Host + "/assertions/1";
    public const string KeyId = Host + "/keys/1";
    public const string ListId = Host + "/revoked";
    public const string Email = "camille@example.org";

    public static readonly DateTimeOffset Issued = new(2026, 1, 5, 10, 30, 0, TimeSpan.FromHours(1));
    public static readonly RsaPrivateKey Rsa = RsaPrivateKey.Generate();
    public static readonly EcdsaPrivateKey Point = EcdsaPrivateKey.Generate(KeyKind.P256);

    public static Issuer Issuer { get; } =
        new()
        {
            Id = IssuerId,
            Name = "École du Port",
            Url = Host,
            Email = "registre@harbour.example",
            Description = "On y apprend le gréement.",
            Telephone = "+33102030405",
            Image = Host + "/logo.png",
            PublicKeys = [new Linked<CryptographicKey>(KeyId)],
            RevocationList = ListId,
        };

    public static BadgeClass Badge { get; } =
        new()
        {
            Id = BadgeId,
            Name = "Gréement, premiers nœuds",
            Description = "Fait, vérifie et défait six nœuds.",
            Image = Host + "/badges/rigging.png",
            Criteria = new BadgeCriteria(Host + "/badges/rigging/criteria", "Six nœuds, les yeux fermés."),
            Issuer = new Linked<Issuer>(IssuerId),
            Alignments = [new BadgeAlignment("tie knots", "https://esco.example/1", "Tying.", "ESCO", "S1.2")],
            Tags = ["nœuds", "quai"],
        };

    public static Assertion Assertion { get; } =
        new()
        {
            Id = AssertionId,
            Recipient = Recipient.Hash(Recipient.EmailType, Email, "4f9a2c71d0b34e55"),
            Badge = new Linked<BadgeClass>(BadgeId),
            Verification = BadgeVerification.Hosted,
            IssuedOn = Issued,
            Expires = Issued.AddYears(3),
            Image = Host + "/assertions/1.png",
            Narrative = "Seen on the quay.",
            Evidence = [new BadgeEvidence(Host + "/evidence/1", "In the rain.", "Six knots", "A film.", "video", "jury")],
        };

    public static Assertion SignedAssertion { get; } =
        Assertion with
        {
            Id = "urn:uuid:2f1c9a52-0a3e-4a6b-9f0d-6f5b1f3f8f11",
            Verification = new BadgeVerification(BadgeVerificationKind.Signed, KeyId),
        };

    public static byte[] Hosted => OpenBadges2Writer.WriteAssertion(Assertion);

    /// <summary>Everything where it should be.</summary>
    public static OldWeb Web() =>
        new OldWeb()
            .With(AssertionId, Hosted)
            .With(BadgeId, OpenBadges2Writer.WriteBadgeClass(Badge))
            .With(IssuerId, OpenBadges2Writer.WriteIssuer(Issuer))
            .With(KeyId, OpenBadges2Writer.WriteKey(new CryptographicKey(KeyId, IssuerId, Rsa.Public)))
            .With(ListId, OpenBadges2Writer.WriteRevocationList(new RevocationList(ListId, IssuerId, [])));

    public static Task<VerificationReport> VerifyAsync(
        byte[] document,
        OldWeb? web = null,
        string? email = null,
        DateTimeOffset? now = null
    ) =>
        OpenBadge2Verifier.VerifyAsync(
            document,
            new VerificationSettings
            {
                Now = now ?? Issued.AddDays(30),
                Documents = web ?? Web(),
                Recipient = email is null ? null : RecipientClaim.OfEmail(email),
            },
            TestContext.Current.CancellationToken
        );

    public static Task<VerificationReport> VerifyAsync(string document, OldWeb? web = null) =>
        VerifyAsync(Encoding.UTF8.GetBytes(document), web);

    /// <summary>The hosted assertion with one thing changed.</summary>
    public static byte[] Changed(Action<JsonObject> change)
    {
        var document = Hosted.Parse();
        change(document);
        return document.Bytes();
    }
}
