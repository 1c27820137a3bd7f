using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;

namespace Aloi.Integrations.VcApi;

/// <summary>Adds the proof of an issuer, with the statements that selective disclosure must never leave out.</summary>
internal static class Signing
{
    public static IResult Sign(byte[] credential, JsonElement body, ConformanceIssuer issuer, DateTimeOffset now)
    {
        var options = issuer.Options(now);
        if (issuer.Key is not EcdsaPrivateKey key || issuer.Suite.Name != EcdsaSd2023.Name)
        {
            return VcApiAnswers.Secured(issuer.Suite.Sign(credential, options, issuer.Key, ConformanceMode.Contexts));
        }

        return VcApiBody.Texts(body, "mandatoryPointers") is { } pointers
            ? VcApiAnswers.Secured(EcdsaSd2023.Sign(credential, options, pointers, key, ConformanceMode.Contexts))
            : VcApiAnswers.Refuse("request.pointers", "mandatoryPointers is a list of JSON pointers.", "/options/mandatoryPointers");
    }
}
