using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aloi.Standards.Json;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.OpenBadges;

/// <summary>The primitive and derived types of Open Badges 3.0, appendix B.</summary>
internal static partial class CommonForms
{
    private static readonly SearchValues<char> NeverInUris = SearchValues.Create([
        .. Enumerable.Range(0, ' ' + 1).Select(c => (char)c),
        .. "<>\"{}|\\^`",
    ]);

    public static readonly Form Text = new SimpleForm(IsText, new("un texte", "a text"));
    public static readonly Form AbsoluteUri = new SimpleForm(IsUri, new("une adresse absolue (URI)", "an absolute address (URI)"));
    public static readonly Form Number = new SimpleForm(v => v.ValueKind == JsonValueKind.Number, new("un nombre", "a number"));

    public static readonly Form TrueOrFalse = new SimpleForm(
        v => v.ValueKind is JsonValueKind.True or JsonValueKind.False,
        new("vrai ou faux", "true or false")
    );

    public static readonly Form Instant = new SimpleForm(
        v => CredentialInstant.TryParse(JsonMembers.Text(v), out _),
        new("une date avec heure et fuseau (2026-01-31T00:00:00Z)", "a date with time and time zone (2026-01-31T00:00:00Z)")
    );

    public static readonly Form Day = new SimpleForm(
        v => DateOnly.TryParseExact(JsonMembers.Text(v), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        new("une date (2026-01-31)", "a date (2026-01-31)")
    );

    public static readonly Form CompactJws = new SimpleForm(
        v => JsonMembers.Text(v) is { } token && JwsForm().IsMatch(token),
        new("un jeton signé (JWS compact)", "a signed token (compact JWS)")
    );

    public static readonly Form LanguageTag = new SimpleForm(
        v => IsLanguage(v) || (v.ValueKind == JsonValueKind.Object && IsLanguageMap(v, IsLanguage)),
        new("une langue (BCP 47)", "a language (BCP 47)")
    );

    public static Member Required(string name, Form form) => new(name, Required: true, form);

    public static Member Optional(string name, Form form) => new(name, Required: false, form);

    public static Form Many(Form one) => new ManyForm(one);

    /// <summary>A URI has a scheme and no character that a URI cannot have; no more is asked, since unknown schemes are legitimate.</summary>
    public static bool IsUri(JsonElement value)
    {
        if (JsonMembers.Text(value) is not { Length: > 0 and <= 1_000_000 } text)
        {
            return false;
        }

        var colon = text.AsSpan().IndexOf(':');
        if (colon < 1 || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var c in text.AsSpan(0, colon))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return colon + 1 < text.Length && text.AsSpan().IndexOfAny(NeverInUris) < 0;
    }

    // The 1EdTech schema accepts a map from language to text wherever it accepts a text.
    private static bool IsText(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
            ? IsLanguageMap(value, v => JsonMembers.Text(v) is not null)
            : JsonMembers.Text(value) is not null;

    private static bool IsLanguage(JsonElement value) => JsonMembers.Text(value) is { Length: <= 35 } tag && LanguageForm().IsMatch(tag);

    private static bool IsLanguageMap(JsonElement map, Func<JsonElement, bool> accepts)
    {
        foreach (var member in map.EnumerateObject())
        {
            if (!LanguageKey().IsMatch(JsonMembers.Name(member)) || !accepts(member.Value))
            {
                return false;
            }
        }

        return true;
    }

    // The published schemas know language, script and region; longer tags of BCP 47 exist and no badge needs them.
    [GeneratedRegex(
        @"\A[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex LanguageForm();

    [GeneratedRegex(@"\A[a-z]{2}(-[A-Z]{2})?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageKey();

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]+\.[a-zA-Z0-9_-]*\.[a-zA-Z0-9_-]+\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JwsForm();
}
