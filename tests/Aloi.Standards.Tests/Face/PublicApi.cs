using System.Reflection;
using System.Text;

namespace Aloi.Standards.Tests.Face;

/// <summary>The public surface of the library, one line for each type and member, in an order that does not depend on the compiler.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append('\n');
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select((name, i) => $"{name} = {Convert.ToInt64(Enum.GetValues(type).GetValue(i), null)}");
        }

        return type.GetMembers(Declared).Where(IsSeen).Select(Line);
    }

    // What the compiler adds to every record says nothing about the library.
    private static bool IsSeen(MemberInfo member) =>
        member switch
        {
            MethodBase { IsSpecialName: true, Name: not ".ctor" and not "op_Implicit" } => false,
            MethodBase { Name: "<Clone>$" or "PrintMembers" or "ToString" or "GetHashCode" or "Equals" or "Deconstruct" } => false,
            ConstructorInfo { IsFamily: true } made when made.DeclaringType is { IsSealed: false } owner && IsCopy(made, owner) => false,
            MethodBase method => method.IsPublic || method.IsFamily,
            PropertyInfo { Name: "EqualityContract" } => false,
            PropertyInfo property => property.GetAccessors(nonPublic: true).Any(a => a.IsPublic || a.IsFamily),
            FieldInfo field => field.IsPublic,
            _ => false,
        };

    private static bool IsCopy(ConstructorInfo made, Type owner) => made.GetParameters() is [{ } only] && only.ParameterType == owner;

    private static string Line(MemberInfo member) =>
        member switch
        {
            ConstructorInfo made => $"new({Parameters(made)})",
            MethodInfo method => $"{Static(method.IsStatic)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
            PropertyInfo property =>
                $"{Static(property.GetAccessors(true)[0].IsStatic)}{Name(property.PropertyType)} {property.Name}{Access(property)}",
            FieldInfo field => $"{(field.IsLiteral ? "const " : Static(field.IsStatic))}{Name(field.FieldType)} {field.Name}",
            _ => member.Name,
        };

    private static string Access(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } set
            ? set.ReturnParameter.GetRequiredCustomModifiers().Length > 0
                ? " { get; init; }"
                : " { get; set; }"
            : " { get; }";

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method.GetParameters().Select(p => $"{(p.IsOut ? "out " : "")}{Name(p.ParameterType)} {p.Name}{(p.IsOptional ? "?" : "")}")
        );

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class"
        : "class";

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        var name = type.IsGenericParameter ? type.Name : type.FullName ?? $"{type.Namespace}.{type.Name}";
        name = name.Split('`')[0].Replace("Aloi.Standards.", "", StringComparison.Ordinal).Replace('+', '.');
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
