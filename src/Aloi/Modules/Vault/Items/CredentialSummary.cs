using System.Text.Json;

namespace Aloi.Modules.Vault.Items;

/// <summary>The two words by which a person recognises a proof in a list. Whatever else a document holds is shown by its own page.</summary>
internal sealed record CredentialSummary(string? Name, string? Issuer)
{
    public string? Id { get; private init; }

    public static CredentialSummary Read(byte[] credential)
    {
        using var document = JsonDocument.Parse(credential);
        var root = document.RootElement;
        var achievement = Inside(Inside(root, "credentialSubject"), "achievement");
        return new CredentialSummary(
            Text(achievement, "name") ?? Text(root, "name"),
            Text(Inside(root, "issuer"), "name") ?? Text(root, "issuer")
        )
        {
            Id = Text(root, "id"),
        };
    }

    /// <summary>A subject may be one object or a list of them.</summary>
    private static JsonElement Inside(JsonElement parent, string name)
    {
        if (parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child))
        {
            return child.ValueKind == JsonValueKind.Array && child.GetArrayLength() > 0 ? child[0] : child;
        }

        return default;
    }

    private static string? Text(JsonElement parent, string name) =>
        Inside(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
