namespace Aloi.Standards.OpenBadges2;

/// <summary>Reads the members of an issuer and of its keys.</summary>
internal static class IssuerParts
{
    internal static Issuer Issuer(BadgeObject o)
    {
        o.HasType("Issuer", "Profile");
        return new Issuer
        {
            Id = o.Required("id"),
            Name = o.Required("name"),
            Url = o.Required("url"),
            Email = o.Required("email"),
            Description = o.Optional("description"),
            Telephone = o.Optional("telephone"),
            Image = o.Identifier("image"),
            PublicKeys = o.Links("publicKey", EmbeddedKey),
            RevocationList = o.Identifier("revocationList"),
            Hosting = o.Inside("verification") is { } rule ? new HostingRule(rule.Texts("startsWith"), rule.Texts("allowedOrigins")) : null,
        };
    }

    // A key that cannot be used takes nothing away from the issuer: most badges are hosted, and the others name the key that they need.
    private static CryptographicKey? EmbeddedKey(BadgeObject o)
    {
        var apart = new List<BadgeFinding>();
        var key = Key(o.Apart(apart));
        return apart.Count == 0 ? key : null;
    }

    internal static CryptographicKey Key(BadgeObject o)
    {
        var pem = o.Required("publicKeyPem");
        if (!PublicKeyPem.TryRead(pem, out var key))
        {
            o.Note("publicKeyPem", BadgeFault.Wrong);
        }

        return new CryptographicKey(o.Required("id"), o.Identifier("owner"), key!);
    }
}
