using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Jose;
using Aloi.Standards.Json;

namespace Aloi.Standards.SdJwt;

/// <summary>
/// Credentials with selective disclosure: SD-JWT VC (SD-JWT-based Verifiable Credentials section 2, type <c>dc+sd-jwt</c>), on SD-JWT (RFC 9901).
/// Everything here is about form, digests and signatures: whose key it is, is for the verifier to find out.
/// </summary>
public static class SdJwtVc
{
    // SD-JWT VC section 2.2.2.2: a verifier needs these whatever the holder keeps back.
    private static readonly HashSet<string> AlwaysReadable = new(StringComparer.Ordinal)
    {
        "iss",
        "nbf",
        "exp",
        "cnf",
        "vct",
        "vct#integrity",
        "status",
    };

    /// <summary>Issues a credential with every disclosure, for the holder.</summary>
    /// <param name="claims">The claims as UTF-8 JSON; an SD-JWT VC needs <c>vct</c>.</param>
    /// <param name="options">What may be kept back, and by whom.</param>
    /// <param name="key">The issuer's key.</param>
    /// <param name="problem">Why it was not issued.</param>
    /// <returns>The token; null with the problem.</returns>
    public static string? Issue(ReadOnlyMemory<byte> claims, SdJwtVcOptions options, PrivateKey key, out SdJwtProblem problem)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            using var parsed = StrictJson.Parse(claims, new StrictJsonLimits { MaxDepth = SdJwtLimits.MaxDepth });
            problem = Refusal(parsed.RootElement, options);
            return problem == SdJwtProblem.None ? Issue(parsed.RootElement, options, key, out problem) : null;
        }
        catch (StrictJsonException)
        {
            problem = SdJwtProblem.PayloadMalformed;
            return null;
        }
    }

    /// <summary>Reads an SD-JWT VC: digests, and the claims that the format demands; null with the problem when it is refused.</summary>
    public static SdJwtReading? Read(string text, out SdJwtProblem problem)
    {
        if (SdJwtReading.Read(text, out problem) is not { } reading)
        {
            return null;
        }

        problem = Judge(reading);
        return problem == SdJwtProblem.None ? reading : null;
    }

    /// <summary>
    /// What a holder hands on: the token with the named claims alone, and the outer claims in which they lie. A key binding that was there is taken off.
    /// </summary>
    /// <param name="text">The token as it was issued.</param>
    /// <param name="pointers">What to disclose, as JSON Pointers into the claims; null for everything.</param>
    /// <param name="problem">Why nothing was made: the token is refused, or a claim is not there to be disclosed.</param>
    public static string? Present(string text, IReadOnlyCollection<string>? pointers, out SdJwtProblem problem) =>
        SdJwtReading.Read(text, out problem) is { } reading ? Presentation.Select(reading, pointers, out problem) : null;

    /// <summary>What a holder hands on to one verifier, with a proof that the holder has the key of the credential (RFC 9901 section 4.3).</summary>
    /// <param name="text">The token as it was issued.</param>
    /// <param name="pointers">What to disclose; null for everything.</param>
    /// <param name="binding">For whom, when, and the verifier's nonce.</param>
    /// <param name="holder">The holder's key, the one of <c>cnf</c>.</param>
    /// <param name="problem">Why nothing was made.</param>
    public static string? Present(
        string text,
        IReadOnlyCollection<string>? pointers,
        KeyBindingStatement binding,
        PrivateKey holder,
        out SdJwtProblem problem
    ) => Present(text, pointers, out problem) is { } presented ? presented + KeyBinding.Sign(presented, binding, holder) : null;

    private static string? Issue(JsonElement claims, SdJwtVcOptions options, PrivateKey key, out SdJwtProblem problem)
    {
        var selective = options.Selective.ToHashSet(StringComparer.Ordinal);
        var writer = new SelectiveWriter(selective, Math.Max(0, options.Decoys));
        var payload = writer.Write(claims, more => KeyBinding.WriteConfirmation(more, options.HolderKey));
        problem = writer.Problem;
        if (problem != SdJwtProblem.None)
        {
            return null;
        }

        var issued = CompactJws.Sign(
            payload.Span,
            key,
            header =>
            {
                header.WriteString("typ", options.Type);
                if (options.KeyId is not null)
                {
                    header.WriteString("kid", options.KeyId);
                }
            }
        );
        return $"{issued}~{string.Concat(writer.Disclosures.Select(disclosure => disclosure + "~"))}";
    }

    private static SdJwtProblem Refusal(JsonElement claims, SdJwtVcOptions options)
    {
        if (claims.ValueKind != JsonValueKind.Object || (options.HolderKey is not null && JsonMembers.Member(claims, "cnf") is not null))
        {
            return SdJwtProblem.PayloadMalformed;
        }

        var isSdJwtVc = string.Equals(options.Type, TokenTypes.SdJwtVc, StringComparison.Ordinal);
        return isSdJwtVc && JsonMembers.Text(claims, "vct") is not { Length: > 0 } ? SdJwtProblem.ClaimMissing
            : options.Selective.Count > SdJwtLimits.MaxDisclosures ? SdJwtProblem.TooLarge
            : isSdJwtVc && options.Selective.Any(IsAlwaysReadable) ? SdJwtProblem.MustNotBeSelective
            : SdJwtProblem.None;
    }

    private static SdJwtProblem Judge(SdJwtReading reading) =>
        JsonMembers.Text(reading.Claims, "vct") is not { Length: > 0 } ? SdJwtProblem.ClaimMissing
        : reading.DisclosedPointers.Any(IsAlwaysReadable) ? SdJwtProblem.MustNotBeSelective
        : SdJwtProblem.None;

    // Also a part of one: a confirmation key that can be left out confirms nothing.
    private static bool IsAlwaysReadable(string pointer) => AlwaysReadable.Contains(pointer.Split('/', 3).ElementAtOrDefault(1) ?? "");
}
