using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>The spelling of base directions (JSON-LD 1.1 section 4.2.4.1).</summary>
internal static class Directions
{
    internal static Direction Parse(LocalContext value)
    {
        if (value.Kind == JsonKind.Null)
        {
            return Direction.Null;
        }

        var text = value.Kind == JsonKind.String ? value.Tape.Text(value.Index) : default;
        return Parse(text) ?? throw Invalid();
    }

    internal static Direction? Parse(Utf8Text text)
    {
        if (!text.HasValue)
        {
            return null;
        }

        return text.Is("ltr"u8) ? Direction.LeftToRight
            : text.Is("rtl"u8) ? Direction.RightToLeft
            : null;
    }

    internal static string? Spell(Direction direction) =>
        direction switch
        {
            Direction.LeftToRight => "ltr",
            Direction.RightToLeft => "rtl",
            _ => null,
        };

    internal static JsonLdException Invalid() => new("invalid base direction", "A direction is neither ltr nor rtl.", "@direction");
}
