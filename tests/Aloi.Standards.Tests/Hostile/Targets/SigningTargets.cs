using System.Text;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.Plans;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;
using Aloi.Standards.Jose;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.SdJwt;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Signing what somebody else wrote, as an issuing interface does: refusals are the documented exceptions or values.</summary>
internal static class SigningTargets
{
    private static readonly Type[] Refusals = [typeof(StrictJsonException), typeof(ArgumentException), typeof(JsonLdException)];
    private static readonly Ed25519PrivateKey Ed25519 = (Ed25519PrivateKey)Keys.Of(KeyKind.Ed25519);
    private static readonly EcdsaPrivateKey P256 = (EcdsaPrivateKey)Keys.Of(KeyKind.P256);
    private static readonly ProofOptions Options = new(SampleBadge.Awarded, "did:example:a#b");

    public static IReadOnlyList<Target> List { get; } =
    [
        new("EddsaRdfc2022.Sign", bytes => EddsaRdfc2022.Sign(bytes, Options, Ed25519, ContextLibrary.Published)) { Documented = Refusals },
        new("EddsaRdfc2022Signer.Sign", bytes => new EddsaRdfc2022Signer(Options, Ed25519, ContextLibrary.Published).Sign(bytes))
        {
            Documented = Refusals,
        },
        new("Cryptosuite.Sign", bytes => Cryptosuites.EcdsaJcs2019.Sign(bytes, Options, P256, ContextLibrary.Published))
        {
            Documented = Refusals,
        },
        new("CredentialPlan.Compile", bytes => CredentialPlan.Compile(bytes, ["/id", "/issuer"], ContextLibrary.Published))
        {
            Documented = Refusals,
        },
        new("EcdsaSd2023.Sign", bytes => EcdsaSd2023.Sign(bytes, Options, ["/issuer"], P256, ContextLibrary.Published))
        {
            Documented = Refusals,
        },
        new(
            "EcdsaSd2023.Derive",
            bytes => EcdsaSd2023.Derive(bytes, ["/issuer", Encoding.UTF8.GetString(bytes)], ContextLibrary.Published)
        ),
        new("VcJwt.Sign", bytes => VcJwt.Sign(bytes, VcJwtProfile.OpenBadges, P256, "did:example:a#b", out _)) { Documented = Refusals },
        new("SdJwtVc.Issue", bytes => SdJwtVc.Issue(bytes, new SdJwtVcOptions { Selective = ["/a", "/credentialSubject"] }, P256, out _))
        {
            Documented = Refusals,
        },
        new(
            "PresentationWriter.Sign",
            bytes =>
                PresentationWriter.Sign(
                    bytes,
                    new PresentationProof(SampleBadge.Awarded, "did:example:a#b", "c", "d"),
                    Cryptosuites.EddsaRdfc2022,
                    Ed25519,
                    ContextLibrary.Published
                )
        )
        {
            Documented = Refusals,
        },
    ];
}
