using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aloi.Modules.Credentials.Verifying.Minutes;
using Aloi.Platform.Texts;
using Aloi.Standards.Verification;

namespace Aloi.CommandLine.Verify;

/// <summary>One JSON object a line, one line an input.</summary>
internal sealed class VerifyJson(TextWriter output, Language language) : IVerifyOutput
{
    private static readonly JsonSerializerOptions SummaryForm = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions LineForm = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task WriteAsync(string input, VerificationReport report)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, LineForm))
        {
            json.WriteStartObject();
            json.WriteString("input", input);
            Write(json, report);
            if (report.Refreshed is { } newer)
            {
                json.WriteStartObject("newer");
                Write(json, newer);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return output.WriteLineAsync(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    public Task WriteAsync(string input, MinutesReport report)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, LineForm))
        {
            json.WriteStartObject();
            json.WriteString("input", input);
            Write(json, report.Result, report.Checks);
            json.WritePropertyName("minutes");
            JsonSerializer.Serialize(json, report.Minutes, SummaryForm);
            json.WriteEndObject();
        }

        return output.WriteLineAsync(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private void Write(Utf8JsonWriter json, VerificationReport report)
    {
        Write(json, report.Result, report.Checks);
        json.WritePropertyName("credential");
        JsonSerializer.Serialize(json, report.Credential, SummaryForm);
    }

    private void Write(Utf8JsonWriter json, VerificationResult result, IReadOnlyList<Check> checks)
    {
        json.WriteString("result", Word(result));
        json.WriteStartArray("checks");
        foreach (var check in checks)
        {
            Write(json, check);
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Check check)
    {
        json.WriteStartObject();
        json.WriteString("code", check.Code);
        json.WriteString("state", Word(check.State));
        json.WriteString("message", check.Message.In(language));
        json.WriteString("subject", check.Subject);
        json.WriteEndObject();
    }

    private static string Word(VerificationResult result) =>
        result switch
        {
            VerificationResult.Valid => "valid",
            VerificationResult.Invalid => "invalid",
            _ => "unknown",
        };

    private static string Word(CheckState state) =>
        state switch
        {
            CheckState.Passed => "passed",
            CheckState.Failed => "failed",
            _ => "unknown",
        };
}
