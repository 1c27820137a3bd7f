namespace Aloi.Standards.DataIntegrity;

/// <summary>The cryptosuites that this library knows.</summary>
public static class Cryptosuites
{
    /// <summary><c>eddsa-rdfc-2022</c>: Ed25519 over the canonical RDF (Data Integrity EdDSA Cryptosuites 1.0 section 3.2).</summary>
    public static Cryptosuite EddsaRdfc2022 { get; } = new EddsaRdfc2022Suite();

    /// <summary><c>ecdsa-sd-2023</c>: selective disclosure with ECDSA on P-256 (Data Integrity ECDSA Cryptosuites 1.0 section 3.6).</summary>
    public static Cryptosuite EcdsaSd2023 { get; } = new SelectiveDisclosure.EcdsaSd2023Suite();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Cryptosuite> All { get; } = [EddsaRdfc2022, EcdsaSd2023];

    /// <summary>The cryptosuite of this name; null when it is not known.</summary>
    public static Cryptosuite? Find(string? name)
    {
        foreach (var suite in All)
        {
            if (string.Equals(suite.Name, name, StringComparison.Ordinal))
            {
                return suite;
            }
        }

        return null;
    }
}
