using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Aloi.Tests.Architecture;

/// <summary>Walks a method body and gives the metadata tokens that its instructions name.</summary>
internal static class Instructions
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields()
        .Where(f => f.FieldType == typeof(OpCode))
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(c => c.Value);

    public static List<int> Tokens(BlobReader body)
    {
        var tokens = new List<int>();
        while (body.RemainingBytes > 0)
        {
            short value = body.ReadByte();
            var code = Codes[value == 0xFE ? (short)(0xFE00 | body.ReadByte()) : value];
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                tokens.Add(body.ReadInt32());
            }
            else
            {
                var operand = code.OperandType == OperandType.InlineSwitch ? body.ReadInt32() * 4 : Size(code.OperandType);
                body.Offset += operand;
            }
        }

        return tokens;
    }

    private static int Size(OperandType operand) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => 4,
        };
}
