package dev.osiscope.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.FieldTable;
import dev.osiscope.wire.application.BgpAttributeFields;
import dev.osiscope.wire.application.BgpFields;
import dev.osiscope.wire.application.DataFields;
import dev.osiscope.wire.application.DhcpFields;
import dev.osiscope.wire.application.DnsFields;
import dev.osiscope.wire.application.HubFields;
import dev.osiscope.wire.link.ArpFields;
import dev.osiscope.wire.link.CiscoHdlcFields;
import dev.osiscope.wire.link.EthernetFields;
import dev.osiscope.wire.link.LlcFields;
import dev.osiscope.wire.link.MplsFields;
import dev.osiscope.wire.link.NullFields;
import dev.osiscope.wire.link.PppFields;
import dev.osiscope.wire.link.PppoeFields;
import dev.osiscope.wire.link.ProviderVlanFields;
import dev.osiscope.wire.link.Sll2Fields;
import dev.osiscope.wire.link.SllFields;
import dev.osiscope.wire.link.VlanFields;
import dev.osiscope.wire.network.AhFields;
import dev.osiscope.wire.network.EspFields;
import dev.osiscope.wire.network.GeneveFields;
import dev.osiscope.wire.network.GreFields;
import dev.osiscope.wire.network.IcmpExtensionFields;
import dev.osiscope.wire.network.IcmpFields;
import dev.osiscope.wire.network.Icmpv6Fields;
import dev.osiscope.wire.network.Icmpv6Type;
import dev.osiscope.wire.network.IgmpFields;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4OptionFields;
import dev.osiscope.wire.network.Ipv6Extension;
import dev.osiscope.wire.network.Ipv6ExtensionFields;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.network.NeighbourOptionFields;
import dev.osiscope.wire.network.VxlanFields;
import dev.osiscope.wire.transport.SctpChunkFields;
import dev.osiscope.wire.transport.SctpFields;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpOptionFields;
import dev.osiscope.wire.transport.TcpOptionKind;
import dev.osiscope.wire.transport.UdpFields;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldTablesTest {

    /// Every list of rows that describes one structure.
    static Stream<List<FieldDefinition>> structures() {
        return Stream.of(
                        Stream.of(EthernetFields.ALL, EthernetFields.ALL_WITH_LENGTH, NullFields.ALL, Ipv4Fields.ALL,
                                CiscoHdlcFields.ALL,
                                VlanFields.ALL, VlanFields.ALL_WITH_LENGTH,
                                ProviderVlanFields.ALL, ProviderVlanFields.ALL_OF_SERVICE, ProviderVlanFields.ALL_OF_CUSTOMER,
                                LlcFields.ALL, LlcFields.ALL_NUMBERED, LlcFields.ALL_WITH_TYPE, LlcFields.ALL_WITH_PROTOCOL_ID,
                                SllFields.ALL, SllFields.ALL_WITH_OTHER,
                                Sll2Fields.ALL, Sll2Fields.ALL_WITH_OTHER,
                                PppFields.ALL_OF_FRAMING,
                                ArpFields.ALL, ArpFields.OTHER_ADDRESSES,
                                UdpFields.ALL, SctpFields.ALL, SctpChunkFields.ALL_OF_FLAGS, BgpFields.ALL_OF_HEADER,
                                BgpAttributeFields.ALL_OF_FLAGS,
                                NeighbourOptionFields.ALL,
                                DnsFields.ALL, DnsFields.AFTER_QUESTION_NAME, DnsFields.AFTER_RECORD_NAME,
                                DhcpFields.ALL,
                                IgmpFields.ALL, IgmpFields.ALL_OF_REPORT_3,
                                AhFields.ALL, EspFields.ALL, GreFields.ALL, VxlanFields.ALL, GeneveFields.ALL,
                                MplsFields.ALL, PppoeFields.ALL,
                                Ipv4OptionFields.ALL, Ipv6Fields.ALL, TcpFields.ALL, HubFields.ALL, DataFields.ALL),
                        IntStream.range(0, 256).mapToObj(TcpOptionKind::new).map(TcpOptionFields::of),
                        Stream.of(Ipv6ExtensionFields.HOP_BY_HOP, Ipv6ExtensionFields.ROUTING,
                                Ipv6ExtensionFields.FRAGMENT, Ipv6ExtensionFields.DESTINATION),
                        IntStream.range(0, 256).mapToObj(type -> IcmpFields.of(Bytes.wrap(new byte[] {(byte) type}))),
                        Stream.of("03040000 00000000", "03040000 00200000", "0b000000 00200000", "0c000000 00200000")
                                .map(Bytes::ofHex).map(IcmpFields::of),
                        Stream.of(Icmpv6Fields.ofExtended(), IcmpExtensionFields.HEAD, IcmpExtensionFields.LABEL_PARTS,
                                IcmpExtensionFields.ROLE),
                        IntStream.range(0, 256).mapToObj(Icmpv6Type::new).map(Icmpv6Fields::of))
                .flatMap(lists -> lists).distinct();
    }

    @Test
    void everyRowHasAnIdOfItsOwn() {
        List<String> ids = all().map(FieldDefinition::id).toList();

        assertEquals(ids.stream().distinct().toList(), ids);
    }

    @Test
    void everyRowSaysWhatItMeansAndWhereThatStands() {
        all().forEach(row -> {
            assertFalse(row.name().isBlank(), row.id());
            assertTrue(row.meaning().endsWith(".") || row.meaning().endsWith(".)"), row.id());
            assertFalse(row.meaning().contains("\n"), row.id());
            assertFalse(row.reference().document().isBlank(), row.id());
            assertTrue(row.id().matches("[a-z0-9_-]+(\\.[a-zA-Z0-9_-]+)+|ip\\.opt"), row.id());
        });
    }

    @ParameterizedTest
    @MethodSource("structures")
    void rangesOverlapOnlyWhereOneIsAPartOfTheOther(List<FieldDefinition> rows) {
        for (int later = 0; later < rows.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                assertTrue(apart(rows.get(earlier).range(), rows.get(later).range()),
                        rows.get(earlier).id() + " and " + rows.get(later).id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("structures")
    void rowsStandInTheOrderOfTheBits(List<FieldDefinition> rows) {
        List<FieldDefinition> fixed = rows.stream().filter(row -> !row.variableLength()).toList();

        for (int index = 1; index < fixed.size(); index++) {
            assertTrue(fixed.get(index - 1).range().firstBit() <= fixed.get(index).range().firstBit(),
                    fixed.get(index).id());
        }
    }

    @Test
    void theFixedRowsFillTheFixedHeader() {
        assertFills(EthernetFields.ALL, EthernetFields.FIXED_LENGTH);
        assertFills(CiscoHdlcFields.ALL, CiscoHdlcFields.FIXED_LENGTH);
        assertFills(NullFields.ALL, NullFields.FIXED_LENGTH);
        assertFills(VlanFields.ALL, VlanFields.FIXED_LENGTH);
        assertFills(ProviderVlanFields.ALL, VlanFields.FIXED_LENGTH);
        assertFills(LlcFields.ALL_WITH_TYPE, LlcFields.SNAP_LENGTH);
        assertFills(SllFields.ALL, SllFields.FIXED_LENGTH);
        assertFills(Sll2Fields.ALL, Sll2Fields.FIXED_LENGTH);
        assertFills(PppFields.ALL_OF_FRAMING, PppFields.FRAMING_LENGTH);
        assertFills(ArpFields.ALL, ArpFields.ETHERNET_IPV4_LENGTH);
        assertFills(UdpFields.ALL, UdpFields.FIXED_LENGTH);
        assertFills(SctpFields.ALL, SctpFields.FIXED_LENGTH);
        assertFills(BgpFields.ALL_OF_HEADER, BgpFields.FIXED_LENGTH);
        assertFills(DnsFields.ALL, DnsFields.FIXED_LENGTH);
        assertFills(DhcpFields.ALL, DhcpFields.FIXED_LENGTH);
        assertFills(IgmpFields.ALL, IgmpFields.FIXED_LENGTH);
        assertFills(AhFields.ALL, AhFields.FIXED_LENGTH);
        assertFills(GreFields.ALL, GreFields.FIXED_LENGTH);
        assertFills(VxlanFields.ALL, VxlanFields.FIXED_LENGTH);
        assertFills(GeneveFields.ALL, GeneveFields.FIXED_LENGTH);
        assertFills(MplsFields.ALL, MplsFields.FIXED_LENGTH);
        assertFills(PppoeFields.ALL, PppoeFields.FIXED_LENGTH);
        assertFills(Ipv4Fields.ALL, Ipv4Fields.FIXED_LENGTH);
        assertFills(Ipv6Fields.ALL, Ipv6Fields.FIXED_LENGTH);
        assertFills(Ipv6ExtensionFields.FRAGMENT, Ipv6Extension.SHORTEST);
        assertFills(Ipv6ExtensionFields.ROUTING, Ipv6Extension.SHORTEST);
        assertFills(TcpFields.ALL, TcpFields.FIXED_LENGTH);
    }

    @Test
    void everyRowThatAClassDeclaresIsInTheTables() {
        Set<String> ids = all().map(FieldDefinition::id).collect(Collectors.toSet());
        List<String> missing = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(FieldDefinition.class.getPackageName()).stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(field -> rows(field.reflect()))
                .map(FieldDefinition::id).filter(id -> !ids.contains(id)).distinct().toList();

        assertEquals(List.of(), missing);
    }

    private static Stream<FieldDefinition> rows(Field constant) {
        try {
            constant.setAccessible(true);
            Object value = constant.get(null);
            Stream<?> values = value instanceof List<?> list ? list.stream() : Stream.of(value);
            return values.filter(FieldDefinition.class::isInstance).map(FieldDefinition.class::cast);
        } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Stream<FieldDefinition> all() {
        return FieldTable.ALL.stream().map(FieldTable::rows).flatMap(List::stream);
    }

    private static void assertFills(List<FieldDefinition> rows, int length) {
        for (long bit = 0; bit < length * 8L; bit++) {
            BitRange one = new BitRange(bit, 1);
            assertTrue(rows.stream().anyMatch(row -> row.range().contains(one)), "bit " + bit + " of " + rows);
        }
        assertTrue(rows.stream().allMatch(row -> row.range().endByte() <= length));
    }

    private static boolean apart(BitRange earlier, BitRange later) {
        return earlier.bitLength() == 0 || later.bitLength() == 0 || earlier.contains(later)
                || earlier.endBit() <= later.firstBit();
    }
}
