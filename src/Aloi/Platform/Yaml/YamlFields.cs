using Aloi.Platform.Time;

namespace Aloi.Platform.Yaml;

/// <summary>
/// Reads the fields of one mapping by name. A field that is wrong is reported and read as absent, so that the rest is still looked at;
/// <see cref="RefuseOthers"/> at the end reports what nobody asked for.
/// </summary>
public sealed class YamlFields(YamlReading reading, YamlMap map, string path)
{
    public const int NameLength = 200;

    private readonly List<string> asked = [];

    public YamlMap Map => map;

    public YamlReading Reading => reading;

    public string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>The value, or null when nothing was written; a required one that is missing is reported.</summary>
    public YamlValue? Find(string name, bool required = false)
    {
        asked.Add(name);
        var value = map.Find(name)?.Value;
        if (value is not (null or YamlText { IsNothing: true }))
        {
            return value;
        }

        if (required)
        {
            reading.Refuse(YamlProblems.MissingField, value ?? map, PathOf(name), name);
        }

        return null;
    }

    /// <summary>One line of text, bounded.</summary>
    public string? Line(string name, bool required = false, int longest = NameLength) => Text(name, required, longest, YamlChecks.IsLine);

    /// <summary>Text that may hold several lines.</summary>
    public string? Prose(string name, bool required = false, int longest = 10_000) => Text(name, required, longest, YamlChecks.IsProse);

    public string? Url(string name, bool required = false)
    {
        var text = Line(name, required, 2_000);
        if (text is null || YamlChecks.IsWebUrl(text))
        {
            return text;
        }

        reading.Refuse(YamlProblems.BadUrl, map.Find(name)!.Value, PathOf(name), name, text);
        return null;
    }

    public int? Integer(string name, int least, int most, bool required = false)
    {
        var number = Number(name, least, most, required);
        if (number is not { } value || value == decimal.Truncate(value))
        {
            return (int?)number;
        }

        reading.Refuse(YamlProblems.ExpectedInteger, map.Find(name)!.Value, PathOf(name), name);
        return null;
    }

    public decimal? Number(string name, decimal least, decimal most, bool required = false)
    {
        var value = Find(name, required);
        if (value is null)
        {
            return null;
        }

        if (value is not YamlText { IsPlain: true } text || !YamlChecks.TryNumber(text.Value, out var number))
        {
            reading.Refuse(YamlProblems.ExpectedNumber, value, PathOf(name), name);
            return null;
        }

        if (number >= least && number <= most)
        {
            return number;
        }

        reading.Refuse(YamlProblems.OutOfRange, value, PathOf(name), name, least, most);
        return null;
    }

    public CalendarDuration? Duration(string name)
    {
        var value = Find(name);
        return value is null ? null : DurationOf(value, name);
    }

    /// <summary>A list of durations; a single one may stand without its list.</summary>
    public IReadOnlyList<CalendarDuration> Durations(string name, int most)
    {
        var value = Find(name);
        if (value is null or YamlText)
        {
            return value is not null && DurationOf(value, name) is { } one ? [one] : [];
        }

        var items = reading.Items(value, PathOf(name), most) ?? [];
        return [.. items.Select(item => DurationOf(item, name)).OfType<CalendarDuration>()];
    }

    /// <summary>One of a few words.</summary>
    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> words, bool required = false)
        where T : struct
    {
        var value = Find(name, required);
        if (value is YamlText text && words.TryGetValue(text.Value, out var chosen))
        {
            return chosen;
        }

        if (value is not null)
        {
            RefuseWord(name, value, words.Keys);
        }

        return null;
    }

    /// <summary>A list of words, each once; a single one may stand without its list.</summary>
    public IReadOnlyList<T> Choices<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        var value = Find(name);
        if (value is null)
        {
            return [];
        }

        var items = value is YamlList ? reading.Items(value, PathOf(name), words.Count) ?? [] : [value];
        var chosen = new List<T>();
        foreach (var item in items)
        {
            if (item is YamlText text && words.TryGetValue(text.Value, out var word))
            {
                chosen.Add(word);
            }
            else
            {
                RefuseWord(name, item, words.Keys);
            }
        }

        return [.. chosen.Distinct()];
    }

    /// <summary>One item of a list of texts, read like <see cref="Line"/>.</summary>
    public string? LineOf(YamlValue item, string name, int longest)
    {
        if (item is YamlText { Value: var text } && !string.IsNullOrWhiteSpace(text) && text.Length <= longest && YamlChecks.IsLine(text))
        {
            return text;
        }

        reading.Refuse(
            item is YamlText { Value.Length: var length } && length > longest ? YamlProblems.TooLong : YamlProblems.ExpectedText,
            item,
            PathOf(name),
            name,
            longest
        );
        return null;
    }

    public void RefuseWord(string name, YamlValue value, IEnumerable<string> words)
    {
        var written = (value as YamlText)?.Value ?? "";
        var list = string.Join(", ", words);
        if (NearestName.Find(written, words) is { } nearest)
        {
            reading.Refuse(YamlProblems.NotOneOfNearest, value, PathOf(name), name, list, YamlChecks.Shown(written), nearest);
        }
        else
        {
            reading.Refuse(YamlProblems.NotOneOf, value, PathOf(name), name, list);
        }
    }

    /// <summary>Reports every field that was never asked for, with the name that was probably meant.</summary>
    public void RefuseOthers()
    {
        foreach (var key in map.Entries.Select(entry => entry.Key).Where(key => !asked.Contains(key.Value, StringComparer.Ordinal)))
        {
            var shown = YamlChecks.Shown(key.Value);
            if (NearestName.Find(key.Value, asked) is { } nearest)
            {
                reading.Refuse(YamlProblems.UnknownFieldNearest, key, PathOf(shown), shown, nearest);
            }
            else
            {
                reading.Refuse(YamlProblems.UnknownField, key, PathOf(shown), shown, string.Join(", ", asked));
            }
        }
    }

    private string? Text(string name, bool required, int longest, Func<string, bool> isClean)
    {
        var value = Find(name, required);
        switch (value)
        {
            case null:
                return null;
            case YamlText { Value: var text } when string.IsNullOrWhiteSpace(text):
                reading.Refuse(YamlProblems.MissingField, value, PathOf(name), name);
                return null;
            case YamlText { Value: var text } when text.Length > longest:
                reading.Refuse(YamlProblems.TooLong, value, PathOf(name), name, longest);
                return null;
            case YamlText { Value: var text } when !isClean(text):
                reading.Refuse(YamlProblems.ControlCharacter, value, PathOf(name), name);
                return null;
            case YamlText { Value: var text }:
                return text;
            default:
                reading.Refuse(YamlProblems.ExpectedText, value, PathOf(name), name);
                return null;
        }
    }

    private CalendarDuration? DurationOf(YamlValue value, string name)
    {
        if (value is YamlText text && CalendarDuration.TryParse(text.Value, out var duration) && !duration.IsZero)
        {
            return duration;
        }

        reading.Refuse(YamlProblems.BadDuration, value, PathOf(name), name);
        return null;
    }
}
