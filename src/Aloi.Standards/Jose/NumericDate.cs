using System.Text.Json;

namespace Aloi.Standards.Jose;

/// <summary>Instants in JSON Web Tokens (RFC 7519 section 2): seconds since 1970, which may have a fraction.</summary>
internal static class NumericDate
{
    private static readonly decimal Earliest = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly decimal Latest = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>Reads an instant of the years 1 to 9999; false for anything that is no such number.</summary>
    public static bool TryRead(JsonElement value, out DateTimeOffset instant)
    {
        instant = default;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var seconds) || seconds < Earliest || seconds > Latest)
        {
            return false;
        }

        instant = DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
        return true;
    }

    /// <summary>The instant in whole seconds, as tokens write it.</summary>
    public static long Write(DateTimeOffset instant) => instant.ToUnixTimeSeconds();

    /// <summary>Whether both are the same second: a credential may write fractions that its token leaves out.</summary>
    public static bool AreSame(DateTimeOffset one, DateTimeOffset other) => Write(one) == Write(other);
}
