using System.Globalization;
using System.Text;
using QRCoder;

namespace Aloi.Ui;

/// <summary>An address as a QR code, drawn as one path.</summary>
/// <param name="Size">Modules on a side, with the quiet zone.</param>
public sealed record QrDrawing(int Size, string Path)
{
    private const int Quiet = 4;

    public static QrDrawing Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;

        // The library's matrix brings the quiet zone of four modules.
        var path = new StringBuilder();
        for (var y = Quiet; y < rows.Count - Quiet; y++)
        {
            for (var x = Quiet; x < rows.Count - Quiet; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrDrawing(rows.Count, path.ToString());
    }
}
