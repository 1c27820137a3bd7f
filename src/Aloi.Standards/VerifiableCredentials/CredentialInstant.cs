using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>
/// Instants as credentials write them: <c>xsd:dateTimeStamp</c> (VC Data Model 2.0, section 4.9), so with a time zone. A date without one
/// means different instants in different places and is refused.
/// </summary>
public static class CredentialInstant
{
    /// <summary>Reads an instant of the years 1 to 9999.</summary>
    public static bool TryParse(string? text, out DateTimeOffset instant)
    {
        instant = default;
        return HasZone(text) && XsdDateTime.TryParse(text, out instant);
    }

    private static bool HasZone(string? text) => text is { Length: > 6 } && (text[^1] == 'Z' || text[^6] is '+' or '-');
}
