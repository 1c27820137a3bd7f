using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.OpenBadges2;

/// <summary>Reads the members of an assertion.</summary>
internal static class AssertionParts
{
    internal static Assertion Assertion(BadgeObject o)
    {
        o.HasType("Assertion");
        var (issued, expires) = (o.Required("issuedOn"), o.Optional("expires"));
        var issuedOn = Instant(issued);
        var until = Instant(expires);
        _ = o.Flag("revoked");
        return new Assertion
        {
            Id = o.Required("id"),
            Recipient = Recipient(o),
            Badge = o.Link("badge", BadgeClassParts.BadgeClass),
            Verification = Verification(o),
            IssuedOn = issuedOn,
            Expires = until,
            Image = o.Identifier("image"),
            Narrative = o.Optional("narrative"),
            Evidence = o.Set("evidence", Evidence, text => new BadgeEvidence(text)),
            DatesAreReadable = issuedOn is not null && (expires is null || until is not null),
        };
    }

    private static Recipient Recipient(BadgeObject o)
    {
        if (o.Inside("recipient") is not { } inside)
        {
            if (!o.Has("recipient"))
            {
                o.Note("recipient", BadgeFault.Missing);
            }

            return new Recipient("", "", Hashed: false);
        }

        // Some issuers leave the flag out beside a value that is plainly a hash.
        var identity = inside.Required("identity");
        var hashed = inside.Flag("hashed") ?? identity.Contains('$', StringComparison.Ordinal);
        return new Recipient(inside.Required("type"), identity, hashed, inside.Optional("salt"));
    }

    internal static BadgeVerification Verification(BadgeObject o)
    {
        var name = o.Has("verification") || !o.Has("verify") ? "verification" : "verify";
        if (o.Inside(name) is not { } inside)
        {
            if (!o.Has(name))
            {
                o.Note(name, BadgeFault.Missing);
            }

            return BadgeVerification.Hosted;
        }

        var types = inside.Texts("type");
        var (hosted, signed) = (types.Any(t => t is "hosted" or "HostedBadge"), types.Any(t => t is "signed" or "SignedBadge"));
        if (hosted == signed)
        {
            inside.Note("type", types.Count == 0 ? BadgeFault.Missing : BadgeFault.Wrong);
        }

        return new BadgeVerification(signed ? BadgeVerificationKind.Signed : BadgeVerificationKind.Hosted, inside.Identifier("creator"));
    }

    private static BadgeEvidence Evidence(BadgeObject o) =>
        new(
            o.Optional("id"),
            o.Optional("narrative"),
            o.Optional("name"),
            o.Optional("description"),
            o.Optional("genre"),
            o.Optional("audience")
        );

    private static DateTimeOffset? Instant(string? text) => CredentialInstant.TryParse(text, out var instant) ? instant : null;
}
