using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;
using Aloi.Standards.VerifiableCredentials;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Badges presented by their holder, for one verifier and one occasion.</summary>
internal sealed class PresentationFormat(Cryptosuite suite) : DataIntegrityFormat(suite, KeyKind.P256)
{
    private static readonly PresentationExpectations Question = new("u7d4oFqLhJ2pYtC5nY0dV1w", "https://recruiter.example");

    public override string Name => $"presentation, {Suite.Name}";

    public override byte[] Make(Random random)
    {
        var badges = new List<ReadOnlyMemory<byte>>();
        for (var i = random.Next(2); i >= 0; i--)
        {
            var badge = RandomBadge.Of(Issuer, random);
            badge.Remove("credentialStatus");
            badge["id"] = $"urn:uuid:0f6e1f0a-7f43-4a34-9c93-2d0c4f1b7a1{i}";
            badge["credentialSubject"]!["id"] = Issuer;
            badges.Add(Sign(badge.Bytes()));
        }

        return PresentationWriter.Sign(
            PresentationWriter.Write(Issuer, badges),
            new PresentationProof(SampleBadge.Awarded, Method, Question.Challenge!, Question.Domain!),
            Suite,
            Key,
            ContextLibrary.Published
        );
    }

    public override Judgement Judge(byte[] document)
    {
        var settings = new VerificationSettings { Now = Verifying.Now, Documents = OfflineDocumentSource.Instance };
        var report = PresentationVerifier.VerifyAsync(document, Question, settings).GetAwaiter().GetResult();
        return new Judgement(
            report.Result,
            string.Join(
                ' ',
                report
                    .Checks.Concat(report.Credentials.SelectMany(c => c.Checks))
                    .Select(c => c.Code)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
            ),
            Reading.Of(report.Credentials.Select(c => c.Credential)) + report.Holder
        );
    }
}
