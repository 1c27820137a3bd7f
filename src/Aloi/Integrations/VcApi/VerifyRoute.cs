using System.Runtime.InteropServices;
using Aloi.Standards.Verification;

namespace Aloi.Integrations.VcApi;

/// <summary><c>POST credentials/verify</c>.</summary>
internal static class VerifyRoute
{
    private const string Status = "status";

    public static async Task<IResult> VerifyAsync(HttpRequest request, ConformanceDocuments documents, TimeProvider time)
    {
        var (body, refusal) = await VcApiBody.ReadAsync(request);
        if (refusal is not null)
        {
            return refusal;
        }

        if (VcApiBody.Object(body, "verifiableCredential") is not { } credential)
        {
            return VcApiAnswers.Refuse("request.no-credential", "The request has no credential.", "/verifiableCredential");
        }

        var bytes = JsonMarshal.GetRawUtf8Value(credential).ToArray();
        var report = await CredentialVerifier.VerifyAsync(bytes, Settings(documents, time), request.HttpContext.RequestAborted);
        return VcApiAnswers.Verified(report.Checks, Troubles(report.Checks, AsksForStatus(VcApiBody.Texts(body, "checks"))));
    }

    public static VerificationSettings Settings(ConformanceDocuments documents, TimeProvider time) =>
        new()
        {
            Now = time.GetUtcNow(),
            Documents = documents,
            Contexts = ConformanceMode.Contexts,
        };

    /// <summary>
    /// What stands against the credential. A status that was not asked for and could not be read does not; one that was read does. Whose key it was is
    /// told and does not count: this interface asks whether the proofs verify, and the vectors of its suites are signed with keys that are not their
    /// issuers'. Every other way to verify counts it.
    /// </summary>
    public static List<Check> Troubles(IEnumerable<Check> checks, bool asksForStatus) =>
        [
            .. checks.Where(c =>
                c.Code is not "key.not-issuer"
                && (
                    (c.State == CheckState.Failed && c.Weight != CheckWeight.Shown)
                    || (c.State == CheckState.Unknown && c.Weight == CheckWeight.Decides && (asksForStatus || c.Family != Status))
                )
            ),
        ];

    private static bool AsksForStatus(IReadOnlyList<string>? checks) =>
        checks is null or { Count: 0 } || checks.Contains("credentialStatus", StringComparer.Ordinal);
}
