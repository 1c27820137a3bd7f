using System.Security.Cryptography;

namespace Aloi.Platform.Secrets;

/// <summary>
/// The installation's one secret: 32 bytes from the environment (<c>ALOI_MASTER_KEY</c>, base64), from a file
/// (<c>ALOI_MASTER_KEY_FILE</c>), or, when neither is given, from a file of mode 600 made in the data folder. Every other key is
/// encrypted under keys derived from it. It is never written to a log, an export or an error.
/// </summary>
public sealed class MasterKey
{
    public const string Variable = "ALOI_MASTER_KEY";
    public const string FileVariable = "ALOI_MASTER_KEY_FILE";
    private const int Size = 32;
    private readonly byte[] _bytes;

    public MasterKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new MasterKeyException($"The master key must be {Size} bytes, written in base64.");
        }

        _bytes = bytes.ToArray();
    }

    public static MasterKey Load(string dataFolder, Func<string, string?> environment)
    {
        if (environment(Variable) is { Length: > 0 } value)
        {
            return Decode(value, Variable);
        }

        var given = environment(FileVariable) is { Length: > 0 } path ? path : null;
        var file = given ?? Path.Combine(dataFolder, "master.key");
        if (!File.Exists(file))
        {
            if (given is not null)
            {
                throw new MasterKeyException($"{FileVariable} names a file that does not exist.");
            }

            Make(file);
        }

        return Decode(File.ReadAllText(file), Path.GetFileName(file));
    }

    /// <summary>A key of its own for one purpose, so that what is sealed for one can never be opened as another.</summary>
    public Sealer For(string purpose) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, _bytes, Size, info: System.Text.Encoding.UTF8.GetBytes("aloi " + purpose)));

    private static MasterKey Decode(string text, string source)
    {
        var bytes = new byte[Size + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var written) && written == Size
            ? new MasterKey(bytes.AsSpan(0, Size))
            : throw new MasterKeyException($"{source} does not hold {Size} bytes in base64.");
    }

    private static void Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = $"{file}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(temporary, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size)) + "\n"));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(temporary, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process starting at the same moment made it first; its key is the key.
            File.Delete(temporary);
        }
    }
}

/// <summary>The master key is missing or malformed: the operator must mend it. Never holds key material.</summary>
public sealed class MasterKeyException(string message) : Exception(message);
