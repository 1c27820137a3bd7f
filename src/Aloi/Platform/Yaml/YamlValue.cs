namespace Aloi.Platform.Yaml;

/// <summary>One value of a YAML text, with where it stands. Lines and columns count from one.</summary>
public abstract record YamlValue(int Line, int Column);

/// <param name="IsPlain">Written without quotes, so that it may also be a number.</param>
public sealed record YamlText(string Value, bool IsPlain, int Line, int Column) : YamlValue(Line, Column)
{
    /// <summary>Nothing was written, or <c>null</c> or <c>~</c>.</summary>
    public bool IsNothing => IsPlain && (Value is "" or "~" or "null");
}

public sealed record YamlList(IReadOnlyList<YamlValue> Items, int Line, int Column) : YamlValue(Line, Column);

public sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlValue(Line, Column)
{
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => string.Equals(entry.Key.Value, key, StringComparison.Ordinal));
}

public sealed record YamlEntry(YamlText Key, YamlValue Value);
