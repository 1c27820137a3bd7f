using System.Runtime.InteropServices;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;

namespace Aloi.Integrations.VcApi;

/// <summary><c>POST credentials/derive</c>: from a base proof to a document that shows some of it.</summary>
internal static class DeriveRoute
{
    public static async Task<IResult> DeriveAsync(HttpRequest request)
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

        return VcApiBody.Texts(body, "selectivePointers") is { } pointers
            ? Answer(EcdsaSd2023.Derive(JsonMarshal.GetRawUtf8Value(credential).ToArray(), pointers, ConformanceMode.Contexts))
            : VcApiAnswers.Refuse("request.pointers", "selectivePointers is a list of JSON pointers.", "/options/selectivePointers");
    }

    private static IResult Answer(Derivation derivation) =>
        derivation switch
        {
            Derivation.Derived derived => VcApiAnswers.Secured(derived.Document),
            Derivation.Refused refused => VcApiAnswers.Refuse(
                $"derive.{refused.Problem}",
                "Nothing can be derived from this credential with these pointers.",
                refused.Subject
            ),
            _ => throw new InvalidOperationException("A derivation is made or refused."),
        };
}
