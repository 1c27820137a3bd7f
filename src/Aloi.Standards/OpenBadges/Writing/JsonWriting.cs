using System.Globalization;
using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>The few forms that badge JSON is made of. What is absent is not written: an empty value would still be signed.</summary>
internal static class JsonWriting
{
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>An xsd:dateTimeStamp. The offset is kept: a day that began at midnight in Paris must not read as the day before.</summary>
    public static void WriteInstant(this Utf8JsonWriter json, string name, DateTimeOffset? instant)
    {
        if (instant is { } value)
        {
            var form = value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz";
            json.WriteString(name, value.ToString(form, CultureInfo.InvariantCulture));
        }
    }

    public static void WriteDecimal(this Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    public static void WriteType(this Utf8JsonWriter json, string type)
    {
        json.WriteStartArray("type");
        json.WriteStringValue(type);
        json.WriteEndArray();
    }

    public static void WriteImage(this Utf8JsonWriter json, Image? image)
    {
        if (image is null)
        {
            return;
        }

        json.WriteStartObject("image");
        json.WriteString("id", image.Id);
        json.WriteString("type", "Image");
        json.WriteText("caption", image.Caption);
        json.WriteEndObject();
    }

    public static void WriteList(this Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
        {
            json.WriteStringValue(values[i]);
        }

        json.WriteEndArray();
    }

    /// <summary>Documents of others, member for member: they carry signatures of their own.</summary>
    public static void WriteElements(this Utf8JsonWriter json, string name, IReadOnlyList<JsonElement> values) =>
        json.WriteObjects(name, values, static (writer, value) => value.WriteTo(writer));

    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
        {
            write(json, values[i]);
        }

        json.WriteEndArray();
    }
}
