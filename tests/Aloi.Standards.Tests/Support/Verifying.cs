using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Did;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests;

/// <summary>Short ways to verify in a test.</summary>
internal static class Verifying
{
    public static readonly DateTimeOffset Now = SampleBadge.Awarded.AddDays(30);

    public static Task<VerificationReport> VerifyAsync(
        this byte[] document,
        IDocumentSource? documents = null,
        DateTimeOffset? now = null
    ) =>
        CredentialVerifier.VerifyAsync(
            document,
            new VerificationSettings { Now = now ?? Now, Documents = documents ?? OfflineDocumentSource.Instance },
            TestContext.Current.CancellationToken
        );

    public static Task<VerificationReport> VerifyAsync(this string document, IDocumentSource? documents = null) =>
        Encoding.UTF8.GetBytes(document).VerifyAsync(documents);

    public static JsonObject Parse(this byte[] document) => JsonNode.Parse(document)!.AsObject();

    public static byte[] Bytes(this JsonNode document) => Encoding.UTF8.GetBytes(document.ToJsonString());

    /// <summary>The line with that code, and everything else of the report when it is not there.</summary>
    public static Check Line(this VerificationReport report, string code) =>
        report.Checks.FirstOrDefault(c => string.Equals(c.Code, code, StringComparison.Ordinal))
        ?? throw new InvalidOperationException(
            $"No {code} in {string.Join(", ", report.Checks.Select(c => $"{c.Code}={c.State} [{c.Subject}]"))}"
        );

    public static List<string> Troubles(this VerificationReport report) =>
        [.. report.Checks.Where(c => c.State != CheckState.Passed && c.Weight == CheckWeight.Decides).Select(c => c.Code)];
}
