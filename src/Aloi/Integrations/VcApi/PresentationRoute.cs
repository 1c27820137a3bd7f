using System.Runtime.InteropServices;
using Aloi.Standards.Verification;

namespace Aloi.Integrations.VcApi;

/// <summary><c>POST presentations/verify</c>, signed or not.</summary>
internal static class PresentationRoute
{
    public static async Task<IResult> VerifyAsync(HttpRequest request, ConformanceDocuments documents, TimeProvider time)
    {
        var (body, refusal) = await VcApiBody.ReadAsync(request);
        if (refusal is not null)
        {
            return refusal;
        }

        if (VcApiBody.Object(body, "verifiablePresentation") is not { } presentation)
        {
            return VcApiAnswers.Refuse("request.no-presentation", "The request has no presentation.", "/verifiablePresentation");
        }

        var bytes = JsonMarshal.GetRawUtf8Value(presentation).ToArray();
        var expected = new PresentationExpectations(VcApiBody.Text(body, "challenge"), VcApiBody.Text(body, "domain"));
        var settings = VerifyRoute.Settings(documents, time);
        var report = await PresentationVerifier.VerifyAsync(bytes, expected, settings, request.HttpContext.RequestAborted);
        Check[] checks = [.. report.Checks, .. report.Credentials.SelectMany(c => c.Checks)];
        return VcApiAnswers.Verified(checks, VerifyRoute.Troubles(checks, asksForStatus: true));
    }
}
