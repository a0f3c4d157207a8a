using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EduGraph.GraphQL.Execution;

/// <summary>Copies text that JSON writes as it is: printable ASCII without quotes and backslashes, and in UTF-8 all beyond ASCII too.</summary>
/// <remarks>One pass that checks and copies, eight or sixteen characters at a time: most of an answer is short text.</remarks>
internal static class PlainText
{
    private const int HalfBlock = 8;
    private const int Block = 16;
    private const byte Space = (byte)' ';
    private const byte Delete = 0x7F;

    /// <summary>Copies text as ASCII; false if it has a character that cannot stand as it is. Then the target holds part of it.</summary>
    /// <param name="source">The text.</param>
    /// <param name="target">Room for as many bytes as the text has characters.</param>
    public static bool TryCopy(ReadOnlySpan<char> source, ref byte target)
    {
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(source));
        int length = source.Length;
        if (length >= Block && Vector128.IsHardwareAccelerated)
        {
            nuint last = (nuint)(length - Block);
            for (nuint index = 0; index < last; index += Block)
            {
                if (!TryCopyBlock(ref from, ref target, index))
                {
                    return false;
                }
            }

            return TryCopyBlock(ref from, ref target, last); // overlaps the block before
        }

        if (length >= HalfBlock && Vector128.IsHardwareAccelerated)
        {
            return TryCopyHalfBlock(ref from, ref target, 0) && TryCopyHalfBlock(ref from, ref target, (nuint)(length - HalfBlock));
        }

        for (int index = 0; index < length; index++)
        {
            char character = source[index];
            if (character is < ' ' or > (char)Delete or '"' or '\\')
            {
                return false;
            }

            Unsafe.Add(ref target, index) = (byte)character;
        }

        return true;
    }

    /// <summary>Copies UTF-8; false if it has a character that cannot stand as it is. Then the target holds part of it.</summary>
    /// <param name="source">The text.</param>
    /// <param name="target">Room for as many bytes.</param>
    public static bool TryCopy(ReadOnlySpan<byte> source, ref byte target)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        int length = source.Length;
        if (length >= Block && Vector128.IsHardwareAccelerated)
        {
            nuint last = (nuint)(length - Block);
            for (nuint index = 0; index < last; index += Block)
            {
                if (!TryCopyBlock(ref from, ref target, index))
                {
                    return false;
                }
            }

            return TryCopyBlock(ref from, ref target, last);
        }

        for (int index = 0; index < length; index++)
        {
            byte character = source[index];
            if (character is < Space or (byte)'"' or (byte)'\\')
            {
                return false;
            }

            Unsafe.Add(ref target, index) = character;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyBlock(ref ushort from, ref byte target, nuint index)
    {
        Vector128<ushort> lower = Vector128.LoadUnsafe(ref from, index);
        Vector128<ushort> upper = Vector128.LoadUnsafe(ref from, index + HalfBlock);
        if ((Obstacles(lower) | Obstacles(upper)) != Vector128<ushort>.Zero)
        {
            return false;
        }

        Vector128.Narrow(lower, upper).StoreUnsafe(ref target, index);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyHalfBlock(ref ushort from, ref byte target, nuint index)
    {
        Vector128<ushort> characters = Vector128.LoadUnsafe(ref from, index);
        if (Obstacles(characters) != Vector128<ushort>.Zero)
        {
            return false;
        }

        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, index), Vector128.Narrow(characters, characters).AsUInt64().ToScalar());
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCopyBlock(ref byte from, ref byte target, nuint index)
    {
        Vector128<byte> characters = Vector128.LoadUnsafe(ref from, index);
        Vector128<byte> obstacles = Vector128.LessThan(characters, Vector128.Create(Space))
            | Vector128.Equals(characters, Vector128.Create((byte)'"'))
            | Vector128.Equals(characters, Vector128.Create((byte)'\\'));
        if (obstacles != Vector128<byte>.Zero)
        {
            return false;
        }

        characters.StoreUnsafe(ref target, index);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Obstacles(Vector128<ushort> characters) =>
        Vector128.GreaterThan(characters - Vector128.Create((ushort)Space), Vector128.Create((ushort)(Delete - Space)))
        | Vector128.Equals(characters, Vector128.Create((ushort)'"'))
        | Vector128.Equals(characters, Vector128.Create((ushort)'\\'));
}
