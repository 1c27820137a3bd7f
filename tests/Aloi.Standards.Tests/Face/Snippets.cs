using Aloi.Standards.Baking;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.StatusList;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Face;

/// <summary>The README's snippets, compiled. What stands between the marks is what the README shows, word for word.</summary>
internal static class Snippets
{
    public static byte[] Issue(Ed25519PrivateKey key, DateTimeOffset now)
    {
        // snippet: issue
        var badge = new AchievementCredential
        {
            Id = "urn:uuid:0f6e1f0a-7f43-4a34-9c93-2d0c4f1b7a10",
            Name = "Forklift driving",
            Issuer = new Profile { Id = DidKey.Format(key.PublicKey), Name = "Northern Warehouses" },
            ValidFrom = now,
            Subject = new AchievementSubject
            {
                Identifiers = [HashedIdentity.Hash(IdentityObject.EmailType, "camille@example.org", "4f9a2c71d0b34e55")],
                Achievement = new Achievement
                {
                    Id = "urn:uuid:9b0c2f6e-3b0a-4c1d-8e4f-000000000001",
                    Name = "Forklift driving",
                    Description = "Drives a counterbalanced forklift among people.",
                    Criteria = new Criteria("Passes the theory test and is seen at work by an assessor."),
                },
            },
        };
        var options = new ProofOptions(now, DidKey.VerificationMethod(key.PublicKey));
        byte[] signed = EddsaRdfc2022.Sign(OpenBadgeWriter.Write(badge), options, key, ContextLibrary.Published);
        // end
        return signed;
    }

    public static async Task<VerificationReport> VerifyAsync(byte[] signed, DateTimeOffset now, TextWriter output)
    {
        // snippet: verify
        var settings = new VerificationSettings { Now = now, Documents = OfflineDocumentSource.Instance };
        VerificationReport report = await CredentialVerifier.VerifyAsync(signed, settings);
        foreach (Check check in report.Checks)
        {
            output.WriteLine($"{check.State}  {check.Message.English}  ({check.Code})");
        }
        // end
        return report;
    }

    public static string? Bake(byte[] png, byte[] signed)
    {
        // snippet: bake
        BakeResult baked = PngBaking.Bake(png, signed);
        byte[] picture = baked.Picture ?? throw new InvalidOperationException($"Not baked: {baked.Problem}.");
        string? credential = PngBaking.Unbake(picture).Text;
        // end
        return credential;
    }

    public static StatusReading Status(Ed25519PrivateKey key, DateTimeOffset now)
    {
        // snippet: status
        var address = new Uri("https://issuer.example/status/1");
        BitstringStatusList list = BitstringStatusList.Create();
        list[42] = true; // the credential with index 42 is withdrawn

        byte[] unsigned = StatusListCredential.Build(address, DidKey.Format(key.PublicKey), StatusPurposes.Revocation, list, now);
        var options = new ProofOptions(now, DidKey.VerificationMethod(key.PublicKey));
        byte[] published = EddsaRdfc2022.Sign(unsigned, options, key, ContextLibrary.Published);

        var entry = new StatusListEntry(StatusPurposes.Revocation, Index: 42, address);
        StatusReading reading = StatusListCredential.Read(System.Text.Json.JsonElement.Parse(published), entry);
        // end
        return reading;
    }

    public static byte[] Select(byte[] unsigned, EcdsaPrivateKey key, DateTimeOffset now)
    {
        // snippet: select
        var options = new ProofOptions(now, DidKey.VerificationMethod(key.PublicKey));
        byte[] held = EcdsaSd2023.Sign(unsigned, options, ["/issuer", "/validFrom"], key, ContextLibrary.Published);

        Derivation derivation = EcdsaSd2023.Derive(held, ["/credentialSubject/achievement"], ContextLibrary.Published);
        byte[] shown = derivation is Derivation.Derived derived
            ? derived.Document
            : throw new InvalidOperationException($"Not derived: {derivation}.");
        // end
        return shown;
    }
}
