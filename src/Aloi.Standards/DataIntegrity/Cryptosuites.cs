using Aloi.Standards.Crypto;

namespace Aloi.Standards.DataIntegrity;

/// <summary>The cryptosuites that this library knows.</summary>
public static class Cryptosuites
{
    /// <summary><c>eddsa-rdfc-2022</c>: Ed25519 over the canonical RDF (Data Integrity EdDSA Cryptosuites 1.0 section 3.2).</summary>
    public static Cryptosuite EddsaRdfc2022 { get; } = new EddsaRdfc2022Suite();

    /// <summary><c>eddsa-jcs-2022</c>: Ed25519 over the canonical JSON (Data Integrity EdDSA Cryptosuites 1.0 section 3.3).</summary>
    public static Cryptosuite EddsaJcs2022 { get; } = new HashedSuite("eddsa-jcs-2022", new JcsTransformation(), KeyKind.Ed25519);

    /// <summary><c>ecdsa-rdfc-2019</c>: P-256 or P-384 over the canonical RDF (Data Integrity ECDSA Cryptosuites 1.0 section 3.2).</summary>
    public static Cryptosuite EcdsaRdfc2019 { get; } =
        new HashedSuite("ecdsa-rdfc-2019", new RdfcTransformation(), KeyKind.P256, KeyKind.P384);

    /// <summary><c>ecdsa-jcs-2019</c>: P-256 or P-384 over the canonical JSON (Data Integrity ECDSA Cryptosuites 1.0 section 3.3).</summary>
    public static Cryptosuite EcdsaJcs2019 { get; } =
        new HashedSuite("ecdsa-jcs-2019", new JcsTransformation(), KeyKind.P256, KeyKind.P384);

    /// <summary><c>ecdsa-sd-2023</c>: selective disclosure with ECDSA on P-256 (Data Integrity ECDSA Cryptosuites 1.0 section 3.6).</summary>
    public static Cryptosuite EcdsaSd2023 { get; } = new SelectiveDisclosure.EcdsaSd2023Suite();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Cryptosuite> All { get; } = [EddsaRdfc2022, EddsaJcs2022, EcdsaRdfc2019, EcdsaJcs2019, EcdsaSd2023];

    /// <summary>The general form of <c>eddsa-rdfc-2022</c>, which also signs with the proofs before it.</summary>
    internal static Cryptosuite EddsaRdfc2022InChains { get; } =
        new HashedSuite(DataIntegrity.EddsaRdfc2022.Name, new RdfcTransformation(), KeyKind.Ed25519);

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
