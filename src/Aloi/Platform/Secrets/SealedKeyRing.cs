using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Aloi.Platform.Secrets;

/// <summary>The framework's own keys (cookies, forms) lie in the data folder, sealed under the master key like every other.</summary>
public static class SealedKeyRing
{
    public static void AddSealedKeyRing(this IServiceCollection services, string dataFolder)
    {
        services
            .AddDataProtection()
            .SetApplicationName("Aloi")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(dataFolder, "keys")));
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<MasterKey>((options, master) => options.XmlEncryptor = new SealingXmlEncryptor(master));
    }
}

internal sealed class SealingXmlEncryptor(MasterKey master) : IXmlEncryptor
{
    internal const string Purpose = "framework keys";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var content = System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var element = new XElement("sealed", Convert.ToBase64String(master.For(Purpose).Seal(content, Purpose)));
        return new EncryptedXmlInfo(element, typeof(SealingXmlDecryptor));
    }
}

/// <summary>Made by the framework from the type name written beside the sealed key.</summary>
internal sealed class SealingXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var sealer = services.GetRequiredService<MasterKey>().For(SealingXmlEncryptor.Purpose);
        var content = sealer.Open(Convert.FromBase64String(encryptedElement.Value), SealingXmlEncryptor.Purpose);
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(content));
    }
}
