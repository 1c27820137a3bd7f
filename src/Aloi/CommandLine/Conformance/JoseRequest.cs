using System.Text.Json;

namespace Aloi.CommandLine.Conformance;

/// <summary>What the suite asks for.</summary>
/// <param name="Input">The file to sign or to verify.</param>
/// <param name="Key">The key.</param>
/// <param name="Feature">What it is and how it is secured.</param>
/// <param name="Selective">What the holder may keep back, in the suite's notation: <c>credentialSubject.phoneNumbers[0]</c>.</param>
internal sealed record JoseRequest(ReadOnlyMemory<byte> Input, JoseKey Key, JoseFeature Feature, IReadOnlyList<string> Selective);

/// <summary>What the suite calls a feature.</summary>
internal sealed record JoseFeature(bool IsPresentation, bool IsSelective)
{
    public static string[] Names { get; } = ["credential_jose", "presentation_jose", "credential_sdjwt", "presentation_sdjwt"];

    public static JoseFeature Named(string name) =>
        new(name.StartsWith("presentation", StringComparison.Ordinal), name.EndsWith("sdjwt", StringComparison.Ordinal));
}

/// <summary>The suite reads <c>result</c>, and people read <c>data</c>: the token that was issued, or what is wrong.</summary>
internal sealed record JoseResult(bool Succeeded, string Data)
{
    public static JoseResult Success(string data) => new(Succeeded: true, data);

    public static JoseResult Failure(string why) => new(Succeeded: false, why);

    public byte[] Write() =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["result"] = Succeeded ? "success" : "failure", ["data"] = Data }
        );
}
